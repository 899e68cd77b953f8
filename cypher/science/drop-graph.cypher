// Takes a graph out of the server's memory; nothing where it is not there.
// $graph: string
// Row: graph, string
// Order: none
// Bound: 1 row
CALL gds.graph.drop($graph, false)
YIELD graphName
RETURN graphName AS graph
LIMIT 1
