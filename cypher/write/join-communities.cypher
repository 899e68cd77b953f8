// Ties accounts to the communities that they are in.
// $drawing: string
// $members: list of {number: integer, account: string}
// Row: none
// Order: none
// Bound: one relationship each; an account that is in no transfer any more is passed over
UNWIND $members AS member
MATCH (k:Community {drawing: $drawing, number: member.number})
USING INDEX SEEK k:Community(drawing, number)
CALL (k, member) {
  MATCH (a:Account {id: member.account})
  USING INDEX SEEK a:Account(id)
  MERGE (a)-[:IN_COMMUNITY]->(k)
}
