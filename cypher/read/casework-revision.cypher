// Which revision of the casework is stored?
// Row: revision
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: 'casework'})
USING INDEX SEEK s:Store(name)
RETURN s.revision AS revision
LIMIT 1
