// Which facts are there about these subjects?
// $subjects: list of string, accounts or holders
// $version: integer
// $files: list of integer, visible files; null for all
// $most: integer
// Row: id, record
// Order: id; the caller orders by time
// Bound: $most
UNWIND $subjects AS subject
MATCH (f:Fact {subject: subject})
USING INDEX SEEK f:Fact(subject)
WHERE f.since <= $version AND (f.until IS NULL OR f.until > $version)
  AND ($files IS NULL OR any(file IN f.files WHERE file IN $files))
RETURN DISTINCT f.id AS id, f.record AS record
ORDER BY id
LIMIT $most
