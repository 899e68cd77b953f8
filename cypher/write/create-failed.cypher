// Creates failed movements.
// $rows: list of {from, to, told: map of the relationship's properties}
// Row: none
// Order: none
// Bound: one relationship each
UNWIND $rows AS row
MATCH (a:Account {id: row.from})
MATCH (b:Account {id: row.to})
CREATE (a)-[t:FAILED_TRANSFER]->(b)
SET t = row.told
