// Where does the audit log end?
// Row: number, hash; none before the first entry
// Order: one row at most
// Bound: 1
MATCH (h:AuditHead {name: 'audit'})
USING INDEX SEEK h:AuditHead(name)
RETURN h.number AS number, h.hash AS hash
LIMIT 1
