// Ends transfers with a version: readers of earlier versions still see them.
// $keys: list of {id, since}
// $until: integer
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $keys AS key
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(id)
WHERE t.id = key.id AND t.since = key.since
SET t.until = $until
