// Groups of accounts by Louvain. It knows neither resolution nor seed: the order of the nodes decides ties.
// $graph: string
// Row: accounts, groups (two lists of integer of one length)
// Order: none
// Bound: 1 row with each node of the graph
CALL gds.louvain.stream($graph, {relationshipWeightProperty: 'transfers', concurrency: 1})
YIELD nodeId, communityId
RETURN collect(nodeId) AS accounts, collect(communityId) AS groups
LIMIT 1
