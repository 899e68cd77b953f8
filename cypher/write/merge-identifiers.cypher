// Ties identifiers to accounts, as one batch of a file shows them.
// $uses: list of {kind, value, search: lower-case value, account, records: list of string,
//   first, last: UTC milliseconds of these records, null where none gives one}
// $file: integer
// Row: none
// Order: none
// Bound: one node and one relationship each
UNWIND $uses AS use
MERGE (i:Identifier {kind: use.kind, value: use.value})
ON CREATE SET i.search = use.search
WITH i, use
MATCH (a:Account {id: use.account})
USING INDEX SEEK a:Account(id)
CREATE (i)-[:USED_BY {file: $file, records: use.records, first: use.first, last: use.last}]->(a)
