// Removes transfers that were closed before any reader's version.
// $version: integer, the published version
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most relationships
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(until)
WHERE t.until <= $version
WITH t
LIMIT $most
DELETE t
RETURN count(*) AS removed
LIMIT 1
