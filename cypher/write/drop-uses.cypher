// Removes what a file told of identifiers.
// $file: integer
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most relationships
MATCH ()-[u:USED_BY]->()
USING INDEX SEEK u:USED_BY(file)
WHERE u.file = $file
WITH u
LIMIT $most
DELETE u
RETURN count(*) AS removed
LIMIT 1
