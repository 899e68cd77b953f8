// Counts one step of the writing turn in its lane, so that a step sent again after a lost connection is not done twice.
// $writer: string
// $lane: 'ledger' or 'beside': steps of one lane wait for each other
// $step: integer, from 1
// $leaseMs: integer
// Row: fresh (false: this step was done before); none when the turn is another's
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: $lane})
USING INDEX SEEK s:Store(name)
SET s.asked = $writer
WITH s, s.step < $step AS fresh
WHERE s.writer = $writer
SET s.writerUntil = timestamp() + $leaseMs, s.step = $step
RETURN fresh
LIMIT 1
