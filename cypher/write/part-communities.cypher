// Lets accounts go from the communities of a case that show no more.
// $case: string
// $revision: integer, of casework: what was to show with it or before, and does not, never will
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most relationships
MATCH (d:Communities)
USING INDEX SEEK d:Communities(case, revision)
WHERE d.case = $case AND d.revision <= $revision AND NOT EXISTS { (:Case)-[:HAS_COMMUNITIES]->(d) }
MATCH (d)-[:HAS_COMMUNITY]->(:Community)<-[in:IN_COMMUNITY]-(:Account)
WITH in
LIMIT $most
DELETE in
RETURN count(*) AS removed
LIMIT 1
