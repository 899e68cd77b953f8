// Removes communities of a case that show no more and have let their accounts go.
// $case: string
// $revision: integer, of casework: what was to show with it or before, and does not, never will
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (d:Communities)
USING INDEX SEEK d:Communities(case, revision)
WHERE d.case = $case AND d.revision <= $revision AND NOT EXISTS { (:Case)-[:HAS_COMMUNITIES]->(d) }
MATCH (d)-[:HAS_COMMUNITY]->(k:Community)
WITH k
LIMIT $most
DETACH DELETE k
RETURN count(*) AS removed
LIMIT 1
