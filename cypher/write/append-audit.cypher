// Appends an entry to the audit log.
// $number: integer
// $hash: string
// $entry: string, the entry as written
// Row: none
// Order: none
// Bound: 1 node
MATCH (h:AuditHead {name: 'audit'})
USING INDEX SEEK h:AuditHead(name)
SET h.number = $number, h.hash = $hash
CREATE (:AuditEntry {number: $number, entry: $entry})
