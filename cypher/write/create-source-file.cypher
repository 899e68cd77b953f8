// Starts a file that shows from a version on, under the next number. Numbers are never given twice.
// $id: string, SHA-256 of the raw file
// $profile: string
// $since: integer
// Row: number
// Order: one row
// Bound: 1
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
SET s.lastFile = s.lastFile + 1
CREATE (f:SourceFile {id: $id, profile: $profile, since: $since, number: s.lastFile, rows: 0, rejected: 0})
RETURN f.number AS number
LIMIT 1
