// Makes a graph of payments in the server's memory, each to be gone along from payer to payee alone.
// $graph: string, its name
// $low, $high, $transfers: three lists of integer of one length, payer, payee and how many payments
// Row: accounts, pairs (integer, integer)
// Order: none; nodes are numbered in the order of the lists
// Bound: 1 row
UNWIND range(0, size($low) - 1) AS row
WITH
  gds.graph.project(
    $graph,
    $low[row],
    $high[row],
    {relationshipProperties: {transfers: $transfers[row]}},
    {readConcurrency: 1}
  ) AS made
RETURN made.nodeCount AS accounts, made.relationshipCount AS pairs
LIMIT 1
