// Takes documents out.
// $documents: list of {collection, key}
// Row: none
// Order: none
// Bound: one node each
UNWIND $documents AS document
MATCH (d:Document {collection: document.collection, key: document.key})
DELETE d
