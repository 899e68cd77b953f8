// The next stretches of visible files, each some movements of one file in the order of time.
// $shown: list of integer, visible files
// $first, $file, $place: integer: the last stretch of the page before, -9223372036854775808, 0 and 0 for the first
// $most: integer
// Row: first, file, place, movements (base64 text)
// Order: by the moment of the first movement, then file, then place
// Bound: $most
MATCH (s:Stretch)
USING INDEX SEEK s:Stretch(first)
WHERE s.first >= $first AND (s.first > $first OR s.file > $file OR (s.file = $file AND s.place > $place)) AND s.file IN $shown
RETURN s.first AS first, s.file AS file, s.place AS place, s.movements AS movements
ORDER BY s.first, s.file, s.place
LIMIT $most
