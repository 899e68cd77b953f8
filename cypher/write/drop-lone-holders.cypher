// Removes holders that nothing tells of any more.
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (h:Holder)
WHERE NOT EXISTS { (h)--() }
WITH h
LIMIT $most
DELETE h
RETURN count(*) AS removed
LIMIT 1
