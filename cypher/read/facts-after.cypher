// The next facts.
// $version: integer
// $after: string, the last id of the page before, '' for the first
// $most: integer
// Row: page, one list of [id, record]
// Order: inside the page by id
// Bound: 1 row of at most $most facts
MATCH (f:Fact)
USING INDEX SEEK f:Fact(id)
WHERE f.id > $after AND f.since <= $version AND (f.until IS NULL OR f.until > $version)
WITH f
ORDER BY f.id
LIMIT $most
RETURN collect([f.id, f.record]) AS page
LIMIT 1
