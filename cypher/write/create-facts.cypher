// Creates facts.
// $rows: list of maps of the node's properties
// Row: none
// Order: none
// Bound: one node each
UNWIND $rows AS row
CREATE (f:Fact)
SET f = row
