// Removes accounts that no record tells of any more; findings and communities that name them let go.
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (a:Account)
WHERE NOT EXISTS { (a)-[:TRANSFER|FAILED_TRANSFER|HOLDS|USED_BY|ABOUT]-() }
WITH a
LIMIT $most
DETACH DELETE a
RETURN count(*) AS removed
LIMIT 1
