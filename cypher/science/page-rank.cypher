// PageRank of accounts, weighted by how many payments go each way.
// $graph: string
// $damping, $tolerance: float, float
// $mostRounds: integer
// Row: accounts, ranks (a list of integer and one of float, of one length)
// Order: none
// Bound: 1 row with each node of the graph
CALL gds.pageRank.stream(
  $graph,
  {
    relationshipWeightProperty: 'transfers',
    dampingFactor: $damping,
    tolerance: $tolerance,
    maxIterations: $mostRounds,
    concurrency: 1
  }
)
YIELD nodeId, score
RETURN collect(nodeId) AS accounts, collect(score) AS ranks
LIMIT 1
