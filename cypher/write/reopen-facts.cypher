// Takes back the closing of facts by a version that was never published.
// $ids: list of string
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one node each
UNWIND $ids AS id
MATCH (f:Fact)
USING INDEX SEEK f:Fact(id)
WHERE f.id = id AND f.until > $version
SET f.until = NULL
