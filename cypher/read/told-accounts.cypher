// Whose own statement tells payments out ('payer') or in ('payee')? Perhaps one of a file that was undone since.
// $accounts: list of string, each once
// $side: 'payer' or 'payee'
// $most: integer, the number of accounts
// Row: account
// Order: account
// Bound: $most
UNWIND $accounts AS account
MATCH (a:Account {id: account})
USING INDEX SEEK a:Account(id)
WHERE ($side = 'payer' AND a.tellsOut) OR ($side = 'payee' AND a.tellsIn)
RETURN a.id AS account
ORDER BY account
LIMIT $most
