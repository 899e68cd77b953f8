// At which version does the ledger stand?
// Row: version, decisions (how many link decisions are in force), swept (the last version whose leavings were removed)
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
RETURN s.version AS version, s.decisions AS decisions, s.swept AS swept
LIMIT 1
