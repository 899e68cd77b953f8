// Ends transfers with a version: readers of earlier versions still see them.
// $keys: list of {id, since}
// $until: integer
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $keys AS key
MATCH ()-[t:TRANSFER {id: key.id, since: key.since}]->()
SET t.until = $until
