// Ties identifiers to those of whom alone facts tell them, as one batch of a file shows them.
// $uses: list of {kind, value, search: lower-case value, subject}
// $file: integer
// Row: none
// Order: none
// Bound: two nodes and one relationship each
UNWIND $uses AS use
MERGE (i:Identifier {kind: use.kind, value: use.value})
ON CREATE SET i.search = use.search
MERGE (s:Subject {id: use.subject})
CREATE (i)-[:USED_BY {file: $file}]->(s)
