// Takes the places of a file that is gone from facts.
// $ids: list of string, record ids
// $file: integer
// Row: none
// Order: none
// Bound: one node each
UNWIND $ids AS id
MATCH (f:Fact {id: id})
USING INDEX SEEK f:Fact(id)
WHERE $file IN f.files
WITH f, f.files AS files, f.rows AS rows, f.paths AS paths
WITH f, files, rows, paths, [index IN range(0, size(files) - 1) WHERE files[index] <> $file] AS kept
SET f.files = [index IN kept | files[index]],
  f.rows = [index IN kept | rows[index]],
  f.paths = CASE WHEN paths IS NULL THEN NULL ELSE [index IN kept | paths[index]] END
