// Removes identifiers that nothing tells of any more.
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (i:Identifier)
WHERE NOT EXISTS { (i)--() }
WITH i
LIMIT $most
DELETE i
RETURN count(*) AS removed
LIMIT 1
