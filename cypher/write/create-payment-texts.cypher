// Writes down what a batch's payments say, for searches to look into.
// $rows: list of {place: integer, texts: a text a line, ends: its accounts on the same line}
// $file: integer
// Row: none
// Order: none
// Bound: one node each
UNWIND $rows AS row
CREATE (:PaymentTexts {file: $file, place: row.place, texts: row.texts, ends: row.ends})
