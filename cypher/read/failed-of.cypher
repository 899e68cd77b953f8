// Which movements of these accounts failed?
// $accounts: list of string
// $version: integer
// $files: list of integer, visible files; null for all
// $most: integer
// Row: id, from, to, record
// Order: id; the caller orders by time
// Bound: $most
UNWIND $accounts AS account
MATCH (self:Account {id: account})-[t:FAILED_TRANSFER]-(:Account)
USING INDEX SEEK self:Account(id)
WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version) AND ($files IS NULL OR any(file IN t.files WHERE file IN $files))
WITH DISTINCT t
RETURN t.id AS id, startNode(t).id AS from, endNode(t).id AS to, t.record AS record
ORDER BY id
LIMIT $most
