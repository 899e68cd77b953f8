// Takes from all findings of a case that they are found now, with what they name and belong to.
// $case: string
// Row: none
// Order: none
// Bound: the findings of one case
MATCH (f:Finding)
USING INDEX SEEK f:Finding(case, id)
WHERE f.case = $case AND f.id >= ''
SET f.current = false
WITH f
MATCH (f)-[names:NAMES]->(:Account)
DELETE names
