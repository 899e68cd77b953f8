// Which files came or left without being published, or left and are not swept yet?
// $version: integer, the published version
// Row: id, number, since, until
// Order: number
// Bound: 1000, far more than can be: each writing turn settles all before it
MATCH (f:SourceFile)
WHERE f.since > $version OR f.until IS NOT NULL
RETURN f.id AS id, f.number AS number, f.since AS since, f.until AS until
ORDER BY f.number
LIMIT 1000
