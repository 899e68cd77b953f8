// Steps the casework on, when nobody else wrote since it was read.
// $revision: integer, as read
// $mark: string, unguessable, of this write alone
// Row: fresh (false: this very write was done before, and its answer was lost); none when another wrote
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: 'casework'})
USING INDEX SEEK s:Store(name)
SET s.asked = $mark
WITH s, s.revision = $revision AS fresh
WHERE fresh OR (s.revision = $revision + 1 AND s.mark = $mark)
SET s.revision = $revision + 1, s.mark = $mark
RETURN fresh
LIMIT 1
