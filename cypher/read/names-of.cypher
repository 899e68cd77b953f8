// Which names do records show with these accounts?
// $accounts: list of string
// $shown: list of integer, visible files
// $most: integer, the number of accounts
// Row: account, names (each once)
// Order: account; the caller orders the names
// Bound: $most
UNWIND $accounts AS account
MATCH (h:Holder)-[x:HOLDS]->(a:Account {id: account})
USING INDEX SEEK a:Account(id)
WITH account, h, x
WHERE x.file IN $shown
RETURN account, collect(DISTINCT h.name) AS names
ORDER BY account
LIMIT $most
