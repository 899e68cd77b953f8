// Shows the communities of a case that were drawn.
// $case: string
// $drawing: string
// Row: none
// Order: none
// Bound: 1 relationship
MATCH (c:Case {id: $case})
USING INDEX SEEK c:Case(id)
CALL (c) {
  MATCH (d:Communities {drawing: $drawing})
  USING INDEX SEEK d:Communities(drawing)
  CREATE (c)-[:HAS_COMMUNITIES]->(d)
}
