// Which identifiers were used with these accounts, in how many records, from when to when, and with which others?
// $accounts: list of string
// $shown: list of integer, visible files
// $most: integer
// Row: account, kind, value, rows (records that show it), first, last (UTC milliseconds; null where none is given), others (accounts, each once)
// Order: account, kind, value
// Bound: $most
UNWIND $accounts AS account
MATCH (a:Account {id: account})<-[use:USED_BY]-(i:Identifier)
USING INDEX SEEK a:Account(id)
WITH account, use, i
WHERE use.file IN $shown
UNWIND use.records AS record
WITH account, i.kind AS kind, i.value AS value, count(DISTINCT record) AS rows, min(use.first) AS first, max(use.last) AS last
CALL (account, kind, value) {
  MATCH (i:Identifier)-[use:USED_BY]->(other:Account)
  USING INDEX SEEK i:Identifier(kind, value)
  WHERE i.kind = kind AND i.value = value
  WITH account, use, other
  WHERE use.file IN $shown AND other.id <> account
  RETURN collect(DISTINCT other.id) AS others
}
RETURN account, kind, value, rows, first, last, others
ORDER BY account, kind, value
LIMIT $most
