// Ties accounts to those who hold them, as one batch of a file shows them: by what they are known by, not by name.
// $holders: list of {account, subject}
// $file: integer
// Row: none
// Order: none
// Bound: one node and one relationship each
UNWIND $holders AS each
MERGE (s:Subject {id: each.subject})
WITH s, each
MATCH (a:Account {id: each.account})
USING INDEX SEEK a:Account(id)
CREATE (s)-[:HOLDS {file: $file}]->(a)
