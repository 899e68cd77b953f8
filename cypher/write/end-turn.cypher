// Gives the writing turn back.
// $writer: string
// Row: none
// Order: none
// Bound: 2 nodes
UNWIND ['ledger', 'beside'] AS lane
MATCH (s:Store {name: lane})
USING INDEX SEEK s:Store(name)
WHERE s.writer = $writer
SET s.writer = NULL, s.writerUntil = NULL
