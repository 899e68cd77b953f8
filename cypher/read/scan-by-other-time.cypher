// The next transfers in time of which only the payee's record shows, though the payer's is stored too.
// $version: integer
// $files: list of integer, visible files
// $at, $id: integer, string: where the page before ended, -9223372036854775808 and '' for the first
// $most: integer
// Row: page, one list of [payer's account, payee's account, other at, other id, other record]
// Order: inside the page by at, then id
// Bound: 1 row of at most $most transfers
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
USING INDEX SEEK t:TRANSFER(otherAt)
WHERE t.otherAt >= $at AND (t.otherAt > $at OR t.otherId > $id)
  AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  AND any(file IN t.otherFiles WHERE file IN $files) AND none(file IN t.files WHERE file IN $files)
WITH a, t, b
ORDER BY t.otherAt, t.otherId
LIMIT $most
RETURN collect([a.id, b.id, t.otherAt, t.otherId, t.otherRecord]) AS page
LIMIT 1
