// Notes the version up to which closed transfers are removed.
// $version: integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
SET s.swept = $version
