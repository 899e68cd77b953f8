// Takes the places of a file that is gone from payees' records that stand second.
// $ids: list of string, record ids
// $file: integer
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $ids AS id
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(otherId)
WHERE t.otherId = id AND $file IN t.otherFiles
WITH t, t.otherFiles AS files, t.otherRows AS rows, t.otherPaths AS paths
WITH t, files, rows, paths, [index IN range(0, size(files) - 1) WHERE files[index] <> $file] AS kept
SET t.otherFiles = [index IN kept | files[index]],
  t.otherRows = [index IN kept | rows[index]],
  t.otherPaths = CASE WHEN paths IS NULL THEN NULL ELSE [index IN kept | paths[index]] END
