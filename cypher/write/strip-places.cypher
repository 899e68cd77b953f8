// Takes the places of a file that is gone from records that lead a transfer.
// $ids: list of string, record ids
// $file: integer
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(id)
WHERE t.id = id AND $file IN t.files
WITH t, t.files AS files, t.rows AS rows, t.paths AS paths
WITH t, files, rows, paths, [index IN range(0, size(files) - 1) WHERE files[index] <> $file] AS kept
SET t.files = [index IN kept | files[index]],
  t.rows = [index IN kept | rows[index]],
  t.paths = CASE WHEN paths IS NULL THEN NULL ELSE [index IN kept | paths[index]] END
