// Takes back the closing of failed movements by a version that was never published.
// $ids: list of string
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:FAILED_TRANSFER]->()
USING INDEX SEEK t:FAILED_TRANSFER(id)
WHERE t.id = id AND t.until > $version
SET t.until = NULL
