// Puts documents in or in the place of those of the same key.
// $documents: list of {collection, key, body}
// $revision: integer, the one that this write makes
// Row: none
// Order: none
// Bound: one node each
UNWIND $documents AS document
MERGE (d:Document {collection: document.collection, key: document.key})
SET d.body = document.body, d.revision = $revision
