// Gives the writing turn back.
// $writer: string
// Row: none
// Order: none
// Bound: 1 node
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
WHERE s.writer = $writer
SET s.writer = NULL, s.writerUntil = NULL
