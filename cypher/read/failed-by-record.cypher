// Which of these ids are failed movements?
// $ids: list of string, record ids
// $version: integer
// $most: integer, the number of ids
// Row: from, to, transfer (all properties)
// Order: id
// Bound: $most
UNWIND $ids AS id
MATCH (a:Account)-[t:FAILED_TRANSFER]->(b:Account)
USING INDEX SEEK t:FAILED_TRANSFER(id)
WHERE t.id = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
RETURN a.id AS from, b.id AS to, properties(t) AS transfer
ORDER BY t.id
LIMIT $most
