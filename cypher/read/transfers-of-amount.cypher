// Which transfers do these accounts have, largest first?
// $accounts: list of string, each once
// $direction: 'in', 'out' or 'both', as the accounts see it
// $counterparties: list of string; null for any
// $from, $until: integer, UTC milliseconds, the second exclusive; null for no bound
// $currency, $leastHigh, $least: string, integer, integer: paid amounts from high × 10^18 + least; null for any
// $version: integer
// $files: list of integer, visible files; null for all
// $cap: integer
// Row: from, to, transfer (all properties; the caller shows what its scope lets it)
// Order: by currency, then the largest first, then time, then id
// Bound: $cap
// A hub's relationships are read by the ten thousand: what needs no look stands behind a test of its parameter.
UNWIND $accounts AS account
MATCH (self:Account {id: account})-[t:TRANSFER]-(across)
USING INDEX SEEK self:Account(id)
WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version)
  AND ($direction = 'both' OR self = CASE WHEN $direction = 'out' THEN startNode(t) ELSE endNode(t) END)
  AND ($files IS NULL OR any(file IN t.files WHERE file IN $files) OR any(file IN t.otherFiles WHERE file IN $files))
  AND ($counterparties IS NULL OR across.id IN $counterparties)
  AND ($from IS NULL OR $from <=
    CASE WHEN $files IS NULL OR any(file IN t.files WHERE file IN $files) THEN t.at ELSE t.otherAt END)
  AND ($until IS NULL OR $until >
    CASE WHEN $files IS NULL OR any(file IN t.files WHERE file IN $files) THEN t.at ELSE t.otherAt END)
  AND ($currency IS NULL OR (t.currency = $currency AND (coalesce(t.paidHigh, 0) > $leastHigh
    OR (coalesce(t.paidHigh, 0) = $leastHigh AND t.paid >= $least))))
  AND NOT (size($accounts) > 1 AND $direction = 'both' AND self = endNode(t) AND self <> across AND across.id IN $accounts
    AND ($counterparties IS NULL OR account IN $counterparties))
WITH t,
  CASE WHEN $files IS NULL OR any(file IN t.files WHERE file IN $files) THEN t.at ELSE t.otherAt END AS told,
  CASE WHEN t.otherId IS NULL THEN t.id
    WHEN $files IS NOT NULL AND NOT any(file IN t.otherFiles WHERE file IN $files) THEN t.id
    WHEN $files IS NOT NULL AND NOT any(file IN t.files WHERE file IN $files) THEN t.otherId
    WHEN t.id < t.otherId THEN t.id ELSE t.otherId END AS transferId
ORDER BY t.currency, coalesce(t.paidHigh, 0) DESC, t.paid DESC, told, transferId
LIMIT $cap
RETURN startNode(t).id AS from, endNode(t).id AS to, properties(t) AS transfer
ORDER BY t.currency, coalesce(t.paidHigh, 0) DESC, t.paid DESC, told, transferId
LIMIT $cap
