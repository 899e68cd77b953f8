// The transfers that these records are part of.
// $ids: list of string, record ids
// $version: integer
// $most: integer, twice the number of ids
// Row: from, to, transfer (all properties; the caller shows what its scope lets it)
// Order: id
// Bound: $most
CALL () {
  UNWIND $ids AS id
  MATCH (a:Account)-[t:TRANSFER]->(b:Account)
  USING INDEX SEEK t:TRANSFER(id)
  WHERE t.id = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN a, t, b
  UNION
  UNWIND $ids AS id
  MATCH (a:Account)-[t:TRANSFER]->(b:Account)
  USING INDEX SEEK t:TRANSFER(otherId)
  WHERE t.otherId = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN a, t, b
}
RETURN a.id AS from, b.id AS to, properties(t) AS transfer
ORDER BY t.id
LIMIT $most
