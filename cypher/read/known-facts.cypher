// Which of these facts are stored, and from which files?
// $ids: list of string, record ids
// $version: integer
// Row: known, one list of [record id, file numbers]
// Order: one row; the caller looks up by id
// Bound: 1 row of at most one pair for each id
UNWIND $ids AS id
MATCH (f:Fact {id: id})
USING INDEX SEEK f:Fact(id)
WHERE f.since <= $version AND (f.until IS NULL OR f.until > $version)
RETURN collect([id, f.files]) AS known
LIMIT 1
