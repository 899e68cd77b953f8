// Writes down one part of what a version changed.
// $version, $part: integer, integer
// $transfers, $was, $now: ids with a comma between, as many in each; '-' in was and now: no such transfer
// Row: none
// Order: none
// Bound: 1 node
CREATE (:Change {version: $version, part: $part, transfers: $transfers, was: $was, now: $now})
