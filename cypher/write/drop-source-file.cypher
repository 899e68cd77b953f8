// Removes a file that is gone.
// $id: string
// Row: none
// Order: none
// Bound: 1 node
MATCH (f:SourceFile {id: $id})
USING INDEX SEEK f:SourceFile(id)
DELETE f
