// What did the versions after this one change?
// $after: integer, a version
// $version: integer, the last version asked for
// $part: integer, the last part read of the version after $after, -1 for the first
// Row: version, part, transfers, was, now (ids with a comma between, as many in each; '-' in was and now: no such transfer)
// Order: version, part
// Bound: 20 parts
MATCH (c:Change)
USING INDEX SEEK c:Change(version, part)
WHERE c.version >= $after AND c.part >= 0 AND c.version <= $version AND (c.version > $after OR c.part > $part)
RETURN c.version AS version, c.part AS part, c.transfers AS transfers, c.was AS was, c.now AS now
ORDER BY c.version, c.part
LIMIT 20
