// Adds the place of a further file to payees' records that stand second in a transfer.
// $places: list of {id, row: integer, -1 for none, path: string or null}
// $file: integer
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $places AS place
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(otherId)
WHERE t.otherId = place.id AND t.since <= $version AND t.until IS NULL
SET t.otherPaths = CASE WHEN place.path IS NULL AND t.otherPaths IS NULL THEN NULL
    ELSE coalesce(t.otherPaths, [file IN t.otherFiles | '']) + coalesce(place.path, '') END,
  t.otherRows = t.otherRows + place.row,
  t.otherFiles = t.otherFiles + $file
