// The next entries of the audit log above a number.
// $after: integer, exclusive
// $most: integer
// Row: entry
// Order: number
// Bound: $most
MATCH (e:AuditEntry)
USING INDEX SEEK e:AuditEntry(number)
WHERE e.number > $after
RETURN e.entry AS entry
ORDER BY e.number
LIMIT $most
