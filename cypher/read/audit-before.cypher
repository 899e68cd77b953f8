// The newest entries of the audit log below a number.
// $before: integer, exclusive
// $most: integer
// Row: entry
// Order: number, largest first
// Bound: $most
MATCH (e:AuditEntry)
USING INDEX SEEK e:AuditEntry(number)
WHERE e.number < $before
RETURN e.entry AS entry
ORDER BY e.number DESC
LIMIT $most
