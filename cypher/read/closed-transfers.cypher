// Which transfers did an unpublished version close?
// $version: integer, the published version
// $most: integer
// Row: ids, list of string: the records of those transfers
// Order: one row; any order serves
// Bound: 1 row of at most twice $most ids
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(until)
WHERE t.until > $version
WITH t
ORDER BY t.until, t.id
LIMIT $most
RETURN collect(t.id) + collect(t.otherId) AS ids
LIMIT 1
