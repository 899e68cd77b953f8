// Which identifiers were used with these accounts, in how many records, and with which others?
// $accounts: list of string
// $shown: list of integer, visible files
// $most: integer
// Row: account, kind, value, rows (records that show it), others (accounts, each once)
// Order: account, kind, value
// Bound: $most
UNWIND $accounts AS account
MATCH (a:Account {id: account})<-[use:USED_BY]-(i:Identifier)
USING INDEX SEEK a:Account(id)
WITH account, use, i
WHERE use.file IN $shown
UNWIND use.records AS record
WITH account, i.kind AS kind, i.value AS value, count(DISTINCT record) AS rows
CALL (account, kind, value) {
  MATCH (i:Identifier)-[use:USED_BY]->(other:Account)
  USING INDEX SEEK i:Identifier(kind, value)
  WHERE i.kind = kind AND i.value = value
  WITH account, use, other
  WHERE use.file IN $shown AND other.id <> account
  RETURN collect(DISTINCT other.id) AS others
}
RETURN account, kind, value, rows, others
ORDER BY account, kind, value
LIMIT $most
