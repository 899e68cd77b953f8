// Notes officers' verdicts on findings; one that is not found now is kept as a bare node.
// $decisions: list of {case, finding, verdict: string, at: integer, UTC milliseconds}, oldest first
// Row: none
// Order: none
// Bound: one node each
UNWIND $decisions AS decided
MERGE (f:Finding {case: decided.case, id: decided.finding})
ON CREATE SET f.current = false
SET f.verdict = decided.verdict, f.decidedAt = decided.at
WITH f, decided
MATCH (c:Case {id: decided.case})
USING INDEX SEEK c:Case(id)
MERGE (c)-[:HAS_FINDING]->(f)
