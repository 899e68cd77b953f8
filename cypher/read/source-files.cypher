// Which files does a version of the ledger hold?
// $version: integer
// $after: string, the last id of the page before, '' for the first
// $most: integer
// Row: number (as provenance carries it), id, profile, rows, rejected
// Order: id
// Bound: $most
MATCH (f:SourceFile)
USING INDEX SEEK f:SourceFile(id)
WHERE f.id > $after AND f.since <= $version AND (f.until IS NULL OR f.until > $version)
RETURN f.number AS number, f.id AS id, f.profile AS profile, f.rows AS rows, f.rejected AS rejected
ORDER BY f.id
LIMIT $most
