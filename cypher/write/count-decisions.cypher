// Notes that link decisions are in force which changed nothing.
// $decisions: integer
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
SET s.decisions = $decisions
