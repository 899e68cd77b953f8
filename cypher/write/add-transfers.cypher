// Creates the transfers that a batch of a file tells, each of one record alone.
// $accounts: list of string, each once: the ends of all of them
// $from, $to: columns of places in $accounts
// $ids, $sides, $currencies: texts of as many parts, a comma between; $records: the same, a line each
// $at, $paid, $row: columns of as many; row is -1 for none
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
WITH accounts, split($ids, ',') AS ids, split($sides, ',') AS sides, split($currencies, ',') AS currencies,
  split($records, '\n') AS records
UNWIND range(0, size(ids) - 1) AS i
WITH i, accounts[$from[i]] AS a, accounts[$to[i]] AS b, ids[i] AS id, sides[i] AS side, currencies[i] AS currency,
  records[i] AS record
CREATE (a)-[:TRANSFER {
  id: id, since: $since, side: side, at: $at[i], paid: $paid[i], paidHigh: $paidHigh[i], currency: currency,
  received: $received[i], receivedHigh: $receivedHigh[i], receivedCurrency: $receivedCurrency[i], block: $block[i],
  record: record, files: [$file], rows: [$row[i]], paths: $paths[i]
}]->(b)
RETURN count(*) AS created
LIMIT 1
