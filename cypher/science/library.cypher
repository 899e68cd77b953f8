// Which version of Graph Data Science does the server have?
// Row: name (of the function that would tell the version); no row: the server does not have the library
// Order: none
// Bound: 1 row
SHOW FUNCTIONS YIELD name
WHERE name = 'gds.version'
RETURN name
LIMIT 1
