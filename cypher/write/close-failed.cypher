// Ends failed movements with a version.
// $ids: list of string
// $until: integer
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:FAILED_TRANSFER]->()
USING INDEX SEEK t:FAILED_TRANSFER(id)
WHERE t.id = id
SET t.until = $until
