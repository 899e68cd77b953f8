// Removes transfers that no published version has, by the record that stands second.
// $ids: list of string, record ids
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(otherId)
WHERE t.otherId = id AND t.since > $version
DELETE t
