// Groups of accounts that hang together in any way.
// $graph: string
// Row: accounts, groups (two lists of integer of one length)
// Order: none
// Bound: 1 row with each node of the graph
CALL gds.wcc.stream($graph, {concurrency: 1})
YIELD nodeId, componentId
RETURN collect(nodeId) AS accounts, collect(componentId) AS groups
LIMIT 1
