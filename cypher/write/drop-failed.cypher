// Removes failed movements that no published version has, or that are closed for all.
// $ids: list of string, record ids
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:FAILED_TRANSFER]->()
USING INDEX SEEK t:FAILED_TRANSFER(id)
WHERE t.id = id AND (t.since > $version OR t.until <= $version)
DELETE t
