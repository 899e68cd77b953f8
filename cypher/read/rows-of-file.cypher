// Which records does a part of a file hold?
// $file: integer, the file's number
// $after: integer, the last part read, -1 for the first
// Row: part, records
// Order: part
// Bound: 1, a part has at most one batch of records
MATCH (r:Rows)
WHERE r.file = $file AND r.part > $after
RETURN r.part AS part, r.records AS records
ORDER BY r.part
LIMIT 1
