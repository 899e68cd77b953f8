// Which transfers do these accounts have, earliest first?
// $accounts: list of string, each once
// $direction: 'in', 'out' or 'both', as the accounts see it
// $counterparties: list of string; null for any
// $from, $until: integer, UTC milliseconds, the second exclusive; null for no bound
// $currency, $leastHigh, $least: string, integer, integer: paid amounts from high × 10^18 + least; null for any
// $version: integer
// $files: list of integer, visible files; null for all
// $cap: integer
// Row: from, to, transfer (all properties; the caller shows what its scope lets it)
// Order: by time, then id
// Bound: $cap
UNWIND $accounts AS account
CALL (account) {
  MATCH (self:Account {id: account})-[t:TRANSFER]->(across:Account)
  USING INDEX SEEK self:Account(id)
  WHERE $direction <> 'in' AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN t, across.id AS across, false AS again
  UNION ALL
  MATCH (self:Account {id: account})<-[t:TRANSFER]-(across:Account)
  USING INDEX SEEK self:Account(id)
  WHERE $direction <> 'out' AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN t, across.id AS across,
    $direction = 'both' AND across.id IN $accounts AND ($counterparties IS NULL OR account IN $counterparties) AS again
}
WITH t, across, again,
  ($files IS NULL OR any(file IN t.files WHERE file IN $files)) AS lead,
  t.otherId IS NOT NULL AND ($files IS NULL OR any(file IN t.otherFiles WHERE file IN $files)) AS other
WHERE (lead OR other) AND ($counterparties IS NULL OR across IN $counterparties)
WITH t, across, again, lead, other, CASE WHEN lead THEN t.at ELSE t.otherAt END AS told
WHERE ($from IS NULL OR told >= $from) AND ($until IS NULL OR told < $until)
  AND ($currency IS NULL OR (t.currency = $currency AND (coalesce(t.paidHigh, 0) > $leastHigh
    OR (coalesce(t.paidHigh, 0) = $leastHigh AND t.paid >= $least))))
WITH t, told,
  CASE WHEN NOT other THEN t.id WHEN NOT lead THEN t.otherId WHEN t.id < t.otherId THEN t.id ELSE t.otherId END AS transferId, again
WHERE NOT again
WITH t, told, transferId
ORDER BY told, transferId
LIMIT $cap
RETURN startNode(t).id AS from, endNode(t).id AS to, properties(t) AS transfer
ORDER BY told, transferId
LIMIT $cap
