// Takes back the closing of transfers by a version that was never published.
// $ids: list of string, records that lead them
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(until)
WHERE t.id IN $ids AND t.until > $version
SET t.until = NULL
