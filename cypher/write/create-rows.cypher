// Writes down which record came from which row of a file, one batch.
// $file, $part: integer, integer
// $first, $last: integer, integer: the least and greatest row, -1 for none
// $rows: list of integer; null where they follow each other from first to last
// $paths: list of string; null where the format has none
// $records: record ids, a comma between
// Row: none
// Order: none
// Bound: 1 node
CREATE (:Rows {
  file: $file, part: $part, first: $first, last: $last, rows: $rows, paths: $paths, records: $records
})
