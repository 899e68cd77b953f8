// Which accounts do records show with a name whose searchable text contains this?
// $name: string, not empty
// $shown: list of integer, visible files
// $most: integer
// Row: account
// Order: account
// Bound: $most
MATCH (h:Holder)-[x:HOLDS]->(a:Account)
WHERE h.search CONTAINS $name
WITH x, a
WHERE x.file IN $shown AND a.number IS NOT NULL
RETURN DISTINCT a.id AS account
ORDER BY account
LIMIT $most
