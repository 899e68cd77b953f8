// Notes that link decisions are in force which changed nothing.
// $decisions: integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
SET s.decisions = $decisions
