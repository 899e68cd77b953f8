// Ties facts to the accounts they are about.
// $ties: list of {id, account}
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ties AS tie
MATCH (f:Fact {id: tie.id})
USING INDEX SEEK f:Fact(id)
CALL (f, tie) {
  MATCH (a:Account {id: tie.account})
  USING INDEX SEEK a:Account(id)
  CREATE (f)-[:ABOUT]->(a)
}
