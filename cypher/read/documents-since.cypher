// The next documents that revisions from this one on put in or took out.
// $revision, $collection, $key: integer, string, string: the last document of the page before; '' and '' for the first
// $most: integer
// Row: revision, collection, key, body (null: taken out)
// Order: revision, collection, key
// Bound: $most
MATCH (d:Document)
USING INDEX SEEK d:Document(revision)
WHERE d.revision >= $revision AND (d.revision > $revision OR d.collection > $collection
  OR (d.collection = $collection AND d.key > $key))
RETURN d.revision AS revision, d.collection AS collection, d.key AS key, d.body AS body
ORDER BY d.revision, d.collection, d.key
LIMIT $most
