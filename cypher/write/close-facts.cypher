// Ends facts with a version.
// $ids: list of string
// $until: integer
// Row: none
// Order: none
// Bound: one node each
UNWIND $ids AS id
MATCH (f:Fact {id: id})
USING INDEX SEEK f:Fact(id)
SET f.until = $until
