// Makes a graph of account pairs in the server's memory, each pair to be gone along in both directions.
// $graph: string, its name
// $low, $high, $transfers: three lists of integer of one length, the accounts of each pair and how often they dealt
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
    {undirectedRelationshipTypes: ['*'], readConcurrency: 1}
  ) AS made
RETURN made.nodeCount AS accounts, made.relationshipCount AS pairs
LIMIT 1
