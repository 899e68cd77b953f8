// Ends a file with a version; null takes that back.
// $id: string
// $until: integer or null
// Row: none
// Order: none
// Bound: 1 node
MATCH (f:SourceFile {id: $id})
USING INDEX SEEK f:SourceFile(id)
SET f.until = $until
