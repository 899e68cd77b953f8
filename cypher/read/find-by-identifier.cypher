// Which accounts were used with a telephone, SIM, device or other identifier whose value contains this?
// $value: string, lower case, at least four letters
// $shown: list of integer, visible files
// $most: integer
// Row: account, kind
// Order: account, kind
// Bound: $most
MATCH (i:Identifier)-[use:USED_BY]->(a:Account)
WHERE i.search CONTAINS $value
WITH i, use, a
WHERE use.file IN $shown AND a.number IS NOT NULL
RETURN DISTINCT a.id AS account, i.kind AS kind
ORDER BY account, kind
LIMIT $most
