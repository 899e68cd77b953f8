// Removes the packed movements of one part of a file that is gone.
// $file: integer
// $from, $until: integer, places; the second exclusive
// Row: none
// Order: none
// Bound: as many nodes as one part has
MATCH (s:Stretch)
USING INDEX SEEK s:Stretch(file, place)
WHERE s.file = $file AND s.place >= $from AND s.place < $until
DELETE s
