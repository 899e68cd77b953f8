// Adds the place of a further file to records that lead a transfer.
// $places: list of {id, row: integer, -1 for none, path: string or null}
// $file: integer
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $places AS place
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(id)
WHERE t.id = place.id AND t.since <= $version AND t.until IS NULL
SET t.paths = CASE WHEN place.path IS NULL AND t.paths IS NULL THEN NULL
    ELSE coalesce(t.paths, [file IN t.files | '']) + coalesce(place.path, '') END,
  t.rows = t.rows + place.row,
  t.files = t.files + $file
