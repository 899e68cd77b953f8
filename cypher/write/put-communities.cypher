// Draws communities of a case.
// $case: string
// $communities: list of {number, size, version, seed: integers, engine: string, resolution: float}
// Row: none
// Order: none
// Bound: one node each
MATCH (c:Case {id: $case})
USING INDEX SEEK c:Case(id)
UNWIND $communities AS found
CREATE (c)-[:HAS_COMMUNITY]->(k:Community {case: $case})
SET k += found
