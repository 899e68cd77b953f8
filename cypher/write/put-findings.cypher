// Draws the findings of a case that were found now.
// $case: string
// $findings: list of {id, kind, explanation: string, against, amounts, transfers: lists of string, from, to, version: integers}
// Row: none
// Order: none
// Bound: one node each
UNWIND $findings AS found
MERGE (f:Finding {case: $case, id: found.id})
SET f += found, f.current = true
WITH f
MATCH (c:Case {id: $case})
USING INDEX SEEK c:Case(id)
MERGE (c)-[:HAS_FINDING]->(f)
