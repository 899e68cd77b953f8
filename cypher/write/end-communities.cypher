// Removes drawings of a case that show no more and have no community left.
// $case: string
// $revision: integer, of casework: what was to show with it or before, and does not, never will
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (d:Communities)
USING INDEX SEEK d:Communities(case, revision)
WHERE d.case = $case AND d.revision <= $revision AND NOT EXISTS { (:Case)-[:HAS_COMMUNITIES]->(d) }
  AND NOT EXISTS { (d)-[:HAS_COMMUNITY]->() }
WITH d
LIMIT $most
DETACH DELETE d
RETURN count(*) AS removed
LIMIT 1
