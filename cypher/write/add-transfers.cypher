// Creates the transfers that a batch of a file tells, each of one record alone.
// $accounts: list of string, each once: the ends of all of them
// $from, $to: columns of places in $accounts
// $id, $side, $at, $paid, $currency, $record, $row: columns of one length; row is -1 for none
// $paidHigh, $received, $receivedHigh, $receivedCurrency, $block, $paths (each a list of one): columns, or null where no row has one
// $file, $since: integer, integer: the file's number, the version that shows them
// Row: created, how many: none when an account is not there
// Order: one row
// Bound: one relationship for each id
UNWIND range(0, size($accounts) - 1) AS place
MATCH (account:Account {id: $accounts[place]})
USING INDEX SEEK account:Account(id)
WITH place, account
ORDER BY place
WITH collect(account) AS accounts
WHERE size(accounts) = size($accounts)
UNWIND range(0, size($id) - 1) AS i
WITH i, accounts[$from[i]] AS a, accounts[$to[i]] AS b
CREATE (a)-[:TRANSFER {
  id: $id[i], since: $since, side: $side[i], at: $at[i], paid: $paid[i], paidHigh: $paidHigh[i], currency: $currency[i],
  received: $received[i], receivedHigh: $receivedHigh[i], receivedCurrency: $receivedCurrency[i], block: $block[i],
  record: $record[i], files: [$file], rows: [$row[i]], paths: $paths[i]
}]->(b)
RETURN count(*) AS created
LIMIT 1
