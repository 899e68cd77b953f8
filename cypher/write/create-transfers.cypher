// Creates transfers.
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
  CREATE (a)-[:TRANSFER {
    id: row.told.id, since: row.told.since, side: row.told.side, at: row.told.at, paid: row.told.paid,
    paidHigh: row.told.paidHigh, currency: row.told.currency, received: row.told.received,
    receivedHigh: row.told.receivedHigh, receivedCurrency: row.told.receivedCurrency, block: row.told.block,
    record: row.told.record, files: row.told.files, rows: row.told.rows, paths: row.told.paths,
    otherId: row.told.otherId, otherAt: row.told.otherAt, otherReceived: row.told.otherReceived,
    otherReceivedHigh: row.told.otherReceivedHigh, otherReceivedCurrency: row.told.otherReceivedCurrency,
    otherRecord: row.told.otherRecord, otherFiles: row.told.otherFiles, otherRows: row.told.otherRows,
    otherPaths: row.told.otherPaths, basis: row.told.basis
  }]->(b)
}
