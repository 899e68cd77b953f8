// Creates the transfers that a batch of a file tells, each of one record alone.
// $from, $to, $id, $side, $at, $paid, $currency, $record, $row: columns of one length; row is -1 for none
// $paidHigh, $received, $receivedHigh, $receivedCurrency, $block, $paths (each a list of one): columns, or null where no row has one
// $file, $since: integer, integer: the file's number, the version that shows them
// Row: none
// Order: none
// Bound: one relationship for each id
UNWIND range(0, size($id) - 1) AS i
MATCH (a:Account {id: $from[i]})
USING INDEX SEEK a:Account(id)
CALL (i, a) {
  MATCH (b:Account {id: $to[i]})
  USING INDEX SEEK b:Account(id)
  CREATE (a)-[:TRANSFER {
    id: $id[i], since: $since, side: $side[i], at: $at[i], paid: $paid[i], paidHigh: $paidHigh[i], currency: $currency[i],
    received: $received[i], receivedHigh: $receivedHigh[i], receivedCurrency: $receivedCurrency[i], block: $block[i],
    record: $record[i], files: [$file], rows: [$row[i]], paths: $paths[i]
  }]->(b)
}
