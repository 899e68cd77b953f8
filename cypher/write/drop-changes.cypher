// Removes the changes of versions that were never published.
// $version: integer, the published version
// Row: none
// Order: none
// Bound: the parts of one version
MATCH (c:Change)
USING INDEX SEEK c:Change(version, part)
WHERE c.version > $version AND c.part >= 0
DELETE c
