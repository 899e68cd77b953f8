// The version of Graph Data Science; an error where the server does not have it.
// Row: version, string
// Order: none
// Bound: 1 row
RETURN gds.version() AS version
LIMIT 1
