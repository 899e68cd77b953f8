// Which identifiers were used with these accounts, in how many records, and with which others?
// $accounts: list of string
// $shown: list of integer, visible files
// $most: integer
// Row: account, kind, value, rows (records that show it), others (accounts, each once)
// Order: account, kind, value
// Bound: $most
UNWIND $accounts AS account
MATCH (i:Identifier)-[use:USED_BY]->(:Account {id: account})
WHERE use.file IN $shown
UNWIND use.records AS record
WITH account, i, count(DISTINCT record) AS rows
CALL (account, i) {
  MATCH (i)-[use:USED_BY]->(other:Account)
  WHERE use.file IN $shown AND other.id <> account
  RETURN collect(DISTINCT other.id) AS others
}
RETURN account, i.kind AS kind, i.value AS value, rows, others
ORDER BY account, kind, value
LIMIT $most
