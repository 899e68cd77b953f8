// Which of these settled records are stored, and from which files?
// $ids: list of string, record ids of any side
// $payees: list of string, those of them that a payee's statement tells: they may stand second in a linked transfer
// $version: integer
// Row: known, one list of [record id, file numbers]
// Order: one row; the caller looks up by id
// Bound: 1 row of at most one pair for each id
CALL () {
  UNWIND $ids AS id
  MATCH ()-[t:TRANSFER]->()
  USING INDEX SEEK t:TRANSFER(id)
  WHERE t.id = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN id, t.files AS files
  UNION ALL
  UNWIND $payees AS id
  MATCH ()-[t:TRANSFER]->()
  USING INDEX SEEK t:TRANSFER(otherId)
  WHERE t.otherId = id AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
  RETURN id, t.otherFiles AS files
}
RETURN collect([id, files]) AS known
LIMIT 1
