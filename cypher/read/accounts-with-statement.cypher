// Of which of these accounts is a row of its own statement held?
// $accounts: list of string, each once
// $version: integer
// $files: list of integer, visible files; null for all
// $most: integer, the number of accounts
// Row: account
// Order: account
// Bound: $most
// A hub is looked through up to its first own row, and not at all where no statement ever told it.
UNWIND $accounts AS account
MATCH (self:Account {id: account})
USING INDEX SEEK self:Account(id)
WHERE EXISTS {
    MATCH (self)-[t:TRANSFER]->(:Account)
    WHERE self.tellsOut AND t.side = 'payer' AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
      AND ($files IS NULL OR any(file IN t.files WHERE file IN $files))
  }
  OR EXISTS {
    MATCH (self)<-[t:TRANSFER]-(:Account)
    WHERE self.tellsIn AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
      AND ((t.side = 'payee' AND ($files IS NULL OR any(file IN t.files WHERE file IN $files)))
        OR (t.otherId IS NOT NULL AND ($files IS NULL OR any(file IN t.otherFiles WHERE file IN $files))))
  }
  OR EXISTS {
    MATCH (self)-[t:FAILED_TRANSFER]-(:Account)
    WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version)
      AND ($files IS NULL OR any(file IN t.files WHERE file IN $files))
      AND ((t.side = 'payer' AND startNode(t) = self) OR (t.side = 'payee' AND endNode(t) = self))
  }
RETURN self.id AS account
ORDER BY account
LIMIT $most
