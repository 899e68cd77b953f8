// Removes facts that no published version has, or that are closed for all.
// $ids: list of string, record ids
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one node each
UNWIND $ids AS id
MATCH (f:Fact)
USING INDEX SEEK f:Fact(id)
WHERE f.id = id AND (f.since > $version OR f.until <= $version)
DETACH DELETE f
