// Removes what a file told of holders.
// $file: integer
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most relationships
MATCH ()-[h:HOLDS]->()
USING INDEX SEEK h:HOLDS(file)
WHERE h.file = $file
WITH h
LIMIT $most
DELETE h
RETURN count(*) AS removed
LIMIT 1
