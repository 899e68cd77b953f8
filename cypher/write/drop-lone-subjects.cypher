// Removes holders that nothing tells of any more.
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (s:Subject)
WHERE NOT EXISTS { (s)--() }
WITH s
LIMIT $most
DELETE s
RETURN count(*) AS removed
LIMIT 1
