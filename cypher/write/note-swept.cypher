// Notes the version up to which closed transfers are removed.
// $version: integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
SET s.swept = $version
