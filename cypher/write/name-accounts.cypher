// Ties findings of a case to the accounts that they name.
// $case: string
// $named: list of {finding, account, role: strings}
// Row: none
// Order: none
// Bound: one relationship each; an account that is in no transfer any more is passed over
UNWIND $named AS name
MATCH (f:Finding {case: $case, id: name.finding})
USING INDEX SEEK f:Finding(case, id)
CALL (f, name) {
  MATCH (a:Account {id: name.account})
  USING INDEX SEEK a:Account(id)
  CREATE (f)-[:NAMES {role: name.role}]->(a)
}
