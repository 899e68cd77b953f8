// Which of these ids are facts?
// $ids: list of string, record ids
// $version: integer
// $most: integer, the number of ids
// Row: id, record
// Order: id
// Bound: $most
UNWIND $ids AS id
MATCH (f:Fact {id: id})
USING INDEX SEEK f:Fact(id)
WHERE f.since <= $version AND (f.until IS NULL OR f.until > $version)
RETURN f.id AS id, f.record AS record
ORDER BY id
LIMIT $most
