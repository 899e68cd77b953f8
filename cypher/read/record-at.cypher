// Which records were read from this place of a file?
// $file: integer, the file's number
// $row: integer, -1 where the format has no rows
// $path: string, '' where the format has none
// Row: record
// Order: record
// Bound: 100, the records that one row may give
MATCH (r:Rows)
USING INDEX SEEK r:Rows(file, part)
WHERE r.file = $file AND r.part >= 0 AND r.first <= $row AND r.last >= $row
WITH coalesce(r.rows, range(r.first, r.last)) AS rows, r.paths AS paths, split(r.records, ',') AS records
UNWIND range(0, size(rows) - 1) AS index
WITH rows, paths, records, index
WHERE rows[index] = $row AND (CASE WHEN paths IS NULL THEN '' ELSE paths[index] END) = $path
RETURN records[index] AS record
ORDER BY record
LIMIT 100
