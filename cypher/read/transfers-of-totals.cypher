// How many transfers do these accounts have, with how many others, and what do they sum to?
// $accounts: list of string, each once
// $direction: 'in', 'out' or 'both', as the accounts see it
// $counterparties: list of string; null for any
// $from, $until: integer, UTC milliseconds, the second exclusive; null for no bound
// $currency, $leastHigh, $least: string, integer, integer: paid amounts from high × 10^18 + least; null for any
// $version: integer
// $files: list of integer, visible files; null for all
// Row: counterparties, sums: list of {currency, transfers, high, units, rest}; a sum is high × 10^18 + units × 10^9 + rest
// Order: one row; the caller orders the sums by currency
// Bound: 1 row, one sum a currency
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
WITH t, across,
  size($accounts) > 1 AND $direction = 'both' AND self = endNode(t) AND self <> across AND across.id IN $accounts
    AND ($counterparties IS NULL OR account IN $counterparties) AS again
WITH t.currency AS currency,
  sum(CASE WHEN again THEN 0 ELSE 1 END) AS transfers,
  sum(CASE WHEN again THEN 0 ELSE coalesce(t.paidHigh, 0) END) AS high,
  sum(CASE WHEN again THEN 0 ELSE t.paid / 1000000000 END) AS units,
  sum(CASE WHEN again THEN 0 ELSE t.paid % 1000000000 END) AS rest,
  collect(DISTINCT across) AS ends
WITH collect({currency: currency, transfers: transfers, high: high, units: units, rest: rest}) AS sums, collect(ends) AS lists
CALL (lists) {
  UNWIND lists AS ends
  UNWIND ends AS end
  RETURN count(DISTINCT end) AS counterparties
}
RETURN counterparties, sums
LIMIT 1
