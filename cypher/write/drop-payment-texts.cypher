// Removes what a file's payments say.
// $file: integer
// $most: integer
// Row: removed, how many
// Order: one row
// Bound: $most nodes
MATCH (p:PaymentTexts)
USING INDEX SEEK p:PaymentTexts(file, place)
WHERE p.file = $file AND p.place >= 0
WITH p
LIMIT $most
DELETE p
RETURN count(*) AS removed
LIMIT 1
