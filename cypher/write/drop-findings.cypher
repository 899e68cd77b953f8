// Removes the findings of a case that are found no more, but for those that an officer decided on.
// $case: string
// Row: none
// Order: none
// Bound: the findings of one case
MATCH (f:Finding)
USING INDEX SEEK f:Finding(case, id)
WHERE f.case = $case AND f.id >= '' AND NOT f.current AND f.verdict IS NULL
DETACH DELETE f
