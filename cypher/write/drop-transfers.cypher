// Removes transfers that no published version has, by the record that leads them.
// $ids: list of string, record ids
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(id)
WHERE t.id = id AND t.since > $version
DELETE t
