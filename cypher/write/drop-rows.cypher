// Removes one part of what a file that is gone held.
// $file, $part: integer, integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (r:Rows {file: $file, part: $part})
USING INDEX SEEK r:Rows(file, part)
DELETE r
