// What did each account pay and receive, and how many rows of its own statement are held?
// $accounts: list of string, each once
// $version: integer
// $files: list of integer, visible files; null for all
// Row: account, way ('out', 'in', 'failed'), currency, transfers, high, units, rest, first, last, ownRows;
//   a sum is high × 10^18 + units × 10^9 + rest
// Order: account, way, currency
// Bound: three rows a currency for each account, 1,000,000 at most
UNWIND $accounts AS account
CALL (account) {
  MATCH (self:Account {id: account})-[t:TRANSFER]->(:Account)
  USING INDEX SEEK self:Account(id)
  WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version)
  WITH t,
    ($files IS NULL OR any(file IN t.files WHERE file IN $files)) AS lead,
    t.otherId IS NOT NULL AND ($files IS NULL OR any(file IN t.otherFiles WHERE file IN $files)) AS other
  WHERE lead OR other
  WITH t, lead, CASE WHEN lead THEN t.at ELSE t.otherAt END AS told
  RETURN 'out' AS way, t.currency AS currency, count(*) AS transfers,
    sum(coalesce(t.paidHigh, 0)) AS high, sum(t.paid / 1000000000) AS units, sum(t.paid % 1000000000) AS rest,
    min(told) AS first, max(told) AS last, sum(CASE WHEN lead AND t.side = 'payer' THEN 1 ELSE 0 END) AS ownRows
  UNION ALL
  MATCH (self:Account {id: account})<-[t:TRANSFER]-(:Account)
  USING INDEX SEEK self:Account(id)
  WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version)
  WITH t,
    ($files IS NULL OR any(file IN t.files WHERE file IN $files)) AS lead,
    t.otherId IS NOT NULL AND ($files IS NULL OR any(file IN t.otherFiles WHERE file IN $files)) AS other
  WHERE lead OR other
  WITH t, lead, other,
    CASE WHEN lead THEN t.at ELSE t.otherAt END AS told,
    CASE WHEN lead THEN coalesce(t.receivedCurrency, t.currency) ELSE coalesce(t.otherReceivedCurrency, t.currency) END AS currency,
    CASE WHEN lead AND t.receivedCurrency IS NOT NULL THEN {high: t.receivedHigh, low: t.received}
      WHEN NOT lead AND t.otherReceivedCurrency IS NOT NULL THEN {high: t.otherReceivedHigh, low: t.otherReceived}
      ELSE {high: t.paidHigh, low: t.paid} END AS received
  RETURN 'in' AS way, currency, count(*) AS transfers,
    sum(coalesce(received.high, 0)) AS high, sum(received.low / 1000000000) AS units, sum(received.low % 1000000000) AS rest,
    min(told) AS first, max(told) AS last,
    sum(CASE WHEN other OR (lead AND t.side = 'payee') THEN 1 ELSE 0 END) AS ownRows
  UNION ALL
  MATCH (a:Account {id: account})-[t:FAILED_TRANSFER]-(:Account)
  USING INDEX SEEK a:Account(id)
  WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version) AND ($files IS NULL OR any(file IN t.files WHERE file IN $files))
    AND ((t.side = 'payer' AND startNode(t) = a) OR (t.side = 'payee' AND endNode(t) = a))
  RETURN 'failed' AS way, '' AS currency, 0 AS transfers, 0 AS high, 0 AS units, 0 AS rest, 0 AS first, 0 AS last,
    count(DISTINCT t) AS ownRows
}
RETURN account, way, currency, transfers, high, units, rest, first, last, ownRows
ORDER BY account, way, currency
LIMIT 1000000
