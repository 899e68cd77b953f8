// Steps the casework on, when nobody else wrote since it was read.
// $revision: integer, as read
// Row: revision, the new one; none when another wrote
// Order: one row at most
// Bound: 1
MATCH (s:Store {name: 'casework'})
SET s.asked = $revision
WITH s
WHERE s.revision = $revision
SET s.revision = $revision + 1
RETURN s.revision AS revision
LIMIT 1
