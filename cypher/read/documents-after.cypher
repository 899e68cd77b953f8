// The next documents of the casework.
// $collection, $key: string, string: the last document of the page before, '' and '' for the first
// $most: integer
// Row: collection, key, body
// Order: collection, key
// Bound: $most
MATCH (d:Document)
USING INDEX SEEK d:Document(collection, key)
WHERE d.collection >= $collection AND d.key >= '' AND (d.collection > $collection OR d.key > $key)
RETURN d.collection AS collection, d.key AS key, d.body AS body
ORDER BY d.collection, d.key
LIMIT $most
