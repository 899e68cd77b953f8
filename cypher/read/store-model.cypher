// How is the graph of a store laid out?
// $name: 'ledger', 'beside' or 'casework'
// Row: model (null: before layouts had numbers); none when the database has no such store yet
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: $name})
USING INDEX SEEK s:Store(name)
RETURN s.model AS model
LIMIT 1
