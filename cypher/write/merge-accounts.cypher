// Makes the accounts that are not there yet.
// $accounts: list of {id, search: lower-case id, number: lower-case number, null for ends}
// Row: none
// Order: none
// Bound: one node each
UNWIND $accounts AS account
MERGE (a:Account {id: account.id})
ON CREATE SET a.search = account.search, a.number = account.number
