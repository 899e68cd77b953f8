// Between which accounts was a payment with this in its text?
// $text: string, not empty, as the texts are put
// $shown: list of integer, visible files
// $most: integer
// Row: account, as written in a line of ends
// Order: account
// Bound: $most
MATCH (p:PaymentTexts)
USING TEXT INDEX p:PaymentTexts(texts)
WHERE p.texts CONTAINS $text
WITH p
WHERE p.file IN $shown
WITH split(p.texts, '\n') AS texts, split(p.ends, '\n') AS ends
UNWIND [line IN range(0, size(texts) - 1) WHERE texts[line] CONTAINS $text | ends[line]] AS said
UNWIND split(said, '\t') AS account
WITH account
WHERE account <> ''
RETURN DISTINCT account
ORDER BY account
LIMIT $most
