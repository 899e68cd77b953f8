// Holds the audit log for one entry and says where it ends.
// Row: number, hash; number 0 and hash '' for an empty log
// Order: one row
// Bound: 1
MERGE (h:AuditHead {name: 'audit'})
ON CREATE SET h.number = 0, h.hash = ''
SET h.asked = true
RETURN h.number AS number, h.hash AS hash
LIMIT 1
