// Removes the communities of a case.
// $case: string
// Row: none
// Order: none
// Bound: the communities of one case
MATCH (k:Community)
USING INDEX SEEK k:Community(case, number)
WHERE k.case = $case AND k.number >= 0
DETACH DELETE k
