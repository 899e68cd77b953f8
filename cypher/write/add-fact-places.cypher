// Adds the place of a further file to facts.
// $places: list of {id, row: integer, -1 for none, path: string or null}
// $file: integer
// $version: integer, the published version
// Row: none
// Order: none
// Bound: one node each
UNWIND $places AS place
MATCH (f:Fact {id: place.id})
USING INDEX SEEK f:Fact(id)
WHERE f.since <= $version AND f.until IS NULL
SET f.paths = CASE WHEN place.path IS NULL AND f.paths IS NULL THEN NULL
    ELSE coalesce(f.paths, [file IN f.files | '']) + coalesce(place.path, '') END,
  f.rows = f.rows + place.row,
  f.files = f.files + $file
