// Which transfers share a block (accounts, currency, amount) with the ones of these fingerprints?
// $blocks: list of integer, fingerprints; two blocks may share one, the caller tells them apart
// $version: integer
// $bothSides: boolean, true leaves out blocks that only payers' or only payees' statements tell
// Row: block, members: list of {from, to, transfer}
// Order: block
// Bound: one row for each fingerprint
UNWIND $blocks AS block
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
USING INDEX SEEK t:TRANSFER(block)
WHERE t.block = block AND t.since <= $version AND (t.until IS NULL OR t.until > $version)
WITH block, collect({from: a.id, to: b.id, transfer: properties(t)}) AS members,
     count(DISTINCT t.side) AS sides, count(t.otherId) AS linked
WHERE NOT $bothSides OR sides > 1 OR linked > 0
RETURN block, members
ORDER BY block
LIMIT 100000
