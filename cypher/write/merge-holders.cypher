// Ties names to accounts, as one file shows them.
// $names: list of {name, search: its searchable text, account}, each pair once a file
// $file: integer
// Row: none
// Order: none
// Bound: one node and one relationship each
UNWIND $names AS each
MERGE (h:Holder {name: each.name})
ON CREATE SET h.search = each.search
WITH h, each
MATCH (a:Account {id: each.account})
USING INDEX SEEK a:Account(id)
CREATE (h)-[:HOLDS {file: $file}]->(a)
