// The next records that lead a transfer.
// $version: integer
// $after: string, the last id of the page before, '' for the first
// $most: integer
// Row: page, one list of [id, payer's account, payee's account, record]
// Order: inside the page by id
// Bound: 1 row of at most $most records
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
USING INDEX SEEK t:TRANSFER(id)
WHERE t.id > $after AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
WITH a, t, b
ORDER BY t.id
LIMIT $most
RETURN collect([t.id, a.id, b.id, t.record]) AS page
LIMIT 1
