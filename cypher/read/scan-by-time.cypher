// The next transfers in time whose leading record shows.
// $version: integer
// $files: list of integer, visible files; null for all
// $at, $id: integer, string: where the page before ended, -9223372036854775808 and '' for the first
// $most: integer
// Row: page, one list of [payer's account, payee's account, at, id, record, other id, other record, whether the other shows]
// Order: inside the page by at, then id
// Bound: 1 row of at most $most transfers: few large messages are read several times faster than many small ones
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
USING INDEX SEEK t:TRANSFER(at)
WHERE t.at >= $at AND (t.at > $at OR t.id > $id)
  AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  AND ($files IS NULL OR any(file IN t.files WHERE file IN $files))
WITH a, t, b
ORDER BY t.at, t.id
LIMIT $most
RETURN collect([
  a.id, b.id, t.at, t.id, t.record, t.otherId, t.otherRecord,
  t.otherId IS NOT NULL AND ($files IS NULL OR any(file IN t.otherFiles WHERE file IN $files))
]) AS page
LIMIT 1
