// Is this file stored?
// $id: string, SHA-256 of the raw file
// Row: number, since, until
// Order: one row at most
// Bound: 1
MATCH (f:SourceFile {id: $id})
USING INDEX SEEK f:SourceFile(id)
RETURN f.number AS number, f.since AS since, f.until AS until
LIMIT 1
