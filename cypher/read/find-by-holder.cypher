// Which accounts does somebody hold of whom alone a telephone, SIM or document is known whose value contains this?
// $value: string, lower case, at least four letters
// $shown: list of integer, visible files
// $most: integer
// Row: account, kind
// Order: account, kind
// Bound: $most
MATCH (i:Identifier)-[use:USED_BY]->(s:Subject)
WHERE i.search CONTAINS $value
WITH i, use, s
WHERE use.file IN $shown
MATCH (s)-[x:HOLDS]->(a:Account)
WHERE x.file IN $shown AND a.number IS NOT NULL
RETURN DISTINCT a.id AS account, i.kind AS kind
ORDER BY account, kind
LIMIT $most
