// Which graphs of this program stand in the server's memory for over an hour? Whoever made them was killed.
// $prefix: string, what the names of this program's graphs begin with
// Row: graph, string
// Order: graph
// Bound: 100 rows
CALL gds.graph.list()
YIELD graphName, creationTime
WITH graphName, creationTime
WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration({hours: 1})
RETURN graphName AS graph
ORDER BY graph
LIMIT 100
