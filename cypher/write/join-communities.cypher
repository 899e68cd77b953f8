// Ties accounts to the communities of a case that they are in.
// $case: string
// $members: list of {number: integer, account: string}
// Row: none
// Order: none
// Bound: one relationship each; an account that is in no transfer any more is passed over
UNWIND $members AS member
MATCH (k:Community {case: $case, number: member.number})
USING INDEX SEEK k:Community(case, number)
CALL (k, member) {
  MATCH (a:Account {id: member.account})
  USING INDEX SEEK a:Account(id)
  CREATE (a)-[:IN_COMMUNITY]->(k)
}
