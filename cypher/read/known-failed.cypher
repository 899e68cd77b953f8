// Which of these failed movements are stored, and from which files?
// $ids: list of string, record ids
// $version: integer
// Row: known, one list of [record id, file numbers]
// Order: one row; the caller looks up by id
// Bound: 1 row of at most one pair for each id
UNWIND $ids AS id
MATCH ()-[t:FAILED_TRANSFER]->()
USING INDEX SEEK t:FAILED_TRANSFER(id)
WHERE t.id = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
RETURN collect([id, t.files]) AS known
LIMIT 1
