// Groups of accounts by Leiden.
// $graph: string
// $resolution: float, above 1 gives more and smaller groups
// $seed: integer
// Row: accounts, groups (two lists of integer of one length)
// Order: none
// Bound: 1 row with each node of the graph
CALL gds.leiden.stream(
  $graph,
  {relationshipWeightProperty: 'transfers', gamma: $resolution, randomSeed: $seed, concurrency: 1}
)
YIELD nodeId, communityId
RETURN collect(nodeId) AS accounts, collect(communityId) AS groups
LIMIT 1
