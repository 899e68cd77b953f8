// Draws cases, or draws them anew.
// $cases: list of {id, title: string, openedAt: integer, UTC milliseconds}
// Row: none
// Order: none
// Bound: one node each
UNWIND $cases AS told
MERGE (c:Case {id: told.id})
SET c.title = told.title, c.openedAt = told.openedAt
