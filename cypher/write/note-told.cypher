// Notes whose own statement tells payments out or in.
// $told: list of {id, out: boolean, in: boolean}
// Row: none
// Order: none
// Bound: one node each
UNWIND $told AS each
MATCH (a:Account {id: each.id})
USING INDEX SEEK a:Account(id)
SET a.tellsOut = CASE WHEN each.out THEN true ELSE a.tellsOut END,
  a.tellsIn = CASE WHEN each.in THEN true ELSE a.tellsIn END
