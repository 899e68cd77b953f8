// Which records does a part of a file hold?
// $file: integer, the file's number
// $after: integer, the last part read, -1 for the first
// Row: part, records (ids, a comma between), rows (-1: the format has none), paths (null: it has none), of one length
// Order: part
// Bound: 1, a part has at most one batch of records
MATCH (r:Rows)
USING INDEX SEEK r:Rows(file, part)
WHERE r.file = $file AND r.part > $after
RETURN r.part AS part, r.records AS records, coalesce(r.rows, range(r.first, r.last)) AS rows, r.paths AS paths
ORDER BY r.part
LIMIT 1
