// The next pairs of records that are one transfer.
// $version: integer
// $files: list of integer, visible files; null for all. A pair counts where both records show
// $after: string, the last payee's record of the page before, '' for the first
// $most: integer
// Row: page, one list of [payee's record id, payer's record id]
// Order: inside the page by the payee's record id
// Bound: 1 row of at most $most pairs
MATCH ()-[t:TRANSFER]->()
USING INDEX SEEK t:TRANSFER(otherId)
WHERE t.otherId > $after AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  AND ($files IS NULL OR (any(file IN t.files WHERE file IN $files) AND any(file IN t.otherFiles WHERE file IN $files)))
WITH t
ORDER BY t.otherId
LIMIT $most
RETURN collect([t.otherId, t.id]) AS page
LIMIT 1
