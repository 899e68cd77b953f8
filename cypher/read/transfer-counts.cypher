// How many transfers does each of these accounts have?
// $accounts: list of string
// $version: integer
// $files: list of integer, visible files; null for all
// $most: integer, the number of accounts
// Row: account, transfers
// Order: account
// Bound: $most
UNWIND $accounts AS account
MATCH (self:Account {id: account})-[t:TRANSFER]-(:Account)
USING INDEX SEEK self:Account(id)
WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version) AND ($files IS NULL
  OR any(file IN t.files WHERE file IN $files) OR any(file IN t.otherFiles WHERE file IN $files))
RETURN account, count(DISTINCT t) AS transfers
ORDER BY account
LIMIT $most
