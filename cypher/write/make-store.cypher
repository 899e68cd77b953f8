// Makes sure that a store of this name has its one node.
// $name: 'ledger', 'beside' or 'casework'
// $model: integer, how the graph is laid out
// Row: model
// Order: one row
// Bound: 1 node
MERGE (s:Store {name: $name})
ON CREATE SET s.model = $model, s.version = 0, s.decisions = 0, s.swept = 0, s.lastFile = 0, s.revision = 0, s.step = 0
RETURN s.model AS model
LIMIT 1
