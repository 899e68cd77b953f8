// Draws communities.
// $drawing: string
// $communities: list of {number, size: integers}
// Row: none
// Order: none
// Bound: one node each
MATCH (d:Communities {drawing: $drawing})
USING INDEX SEEK d:Communities(drawing)
UNWIND $communities AS found
MERGE (k:Community {drawing: $drawing, number: found.number})
SET k.size = found.size
MERGE (d)-[:HAS_COMMUNITY]->(k)
