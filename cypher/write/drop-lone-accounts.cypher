// Removes accounts that nothing tells of any more.
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (a:Account)
WHERE NOT EXISTS { (a)--() }
WITH a
LIMIT $most
DELETE a
RETURN count(*) AS removed
LIMIT 1
