// Writes down how many rows a file has.
// $id: string
// $rows, $rejected: integer, integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (f:SourceFile {id: $id})
USING INDEX SEEK f:SourceFile(id)
SET f.rows = $rows, f.rejected = $rejected
