// With which accounts was each identifier of one kind used?
// $kind: string
// $shown: list of integer, visible files
// $most: integer
// Row: account, value
// Order: account, value
// Bound: $most
MATCH (i:Identifier)-[use:USED_BY]->(a:Account)
USING INDEX SEEK i:Identifier(kind, value)
WHERE i.kind = $kind AND i.value > '' AND use.file IN $shown
RETURN DISTINCT a.id AS account, i.value AS value
ORDER BY account, value
LIMIT $most
