// Takes documents out; their keys stay, so that other programs learn of it.
// $documents: list of {collection, key}
// $revision: integer, the one that this write makes
// Row: none
// Order: none
// Bound: one node each
UNWIND $documents AS document
MATCH (d:Document {collection: document.collection, key: document.key})
USING INDEX SEEK d:Document(collection, key)
SET d.body = NULL, d.revision = $revision
