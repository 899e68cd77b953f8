// Takes the communities of a case out of sight; drop-communities takes them out of the database.
// $case: string
// Row: none
// Order: none
// Bound: 1 relationship
MATCH (c:Case {id: $case})-[shown:HAS_COMMUNITIES]->(:Communities)
USING INDEX SEEK c:Case(id)
DELETE shown
