// Creates failed movements.
// $rows: list of {from, to, told: map of the relationship's properties}
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $rows AS row
MATCH (a:Account {id: row.from})
USING INDEX SEEK a:Account(id)
CALL (row, a) {
  MATCH (b:Account {id: row.to})
  USING INDEX SEEK b:Account(id)
  CREATE (a)-[:FAILED_TRANSFER {
    id: row.told.id, since: row.told.since, side: row.told.side, at: row.told.at, paid: row.told.paid,
    paidHigh: row.told.paidHigh, currency: row.told.currency, received: row.told.received,
    receivedHigh: row.told.receivedHigh, receivedCurrency: row.told.receivedCurrency, record: row.told.record,
    files: row.told.files, rows: row.told.rows, paths: row.told.paths
  }]->(b)
}
