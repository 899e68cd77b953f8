// Takes the ledger's only writing turn with both its lanes, when nobody has it or whoever had it let it lapse.
// $writer: string, unguessable, of this turn alone
// $leaseMs: integer, milliseconds after the last step at which the turn lapses
// Row: version, decisions (in force), clean (the turn before ended well); none while another writes
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: 'ledger'})
USING INDEX SEEK s:Store(name)
SET s.asked = $writer
WITH s
MATCH (beside:Store {name: 'beside'})
USING INDEX SEEK beside:Store(name)
SET beside.asked = $writer
WITH s, beside, s.writer IS NULL AS clean
WHERE s.writer IS NULL OR s.writer = $writer
  OR (s.writerUntil < timestamp() AND coalesce(beside.writerUntil, 0) < timestamp())
SET s.writer = $writer, s.writerUntil = timestamp() + $leaseMs, s.step = 0,
  beside.writer = $writer, beside.writerUntil = NULL, beside.step = 0
RETURN s.version AS version, s.decisions AS decisions, clean
LIMIT 1
