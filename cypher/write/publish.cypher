// Makes a version the one that readers see.
// $version: integer
// $decisions: integer, how many link decisions are in force with it
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
SET s.version = $version, s.decisions = $decisions
