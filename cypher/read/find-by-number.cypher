// Which accounts have these digits in their number, or this text as their whole id?
// $number: string, lower case, not empty
// $name: string, lower case
// $version: integer
// $files: list of integer, visible files; null for all
// $most: integer
// Row: account, rank (0 the number itself, 1 it ends so, 2 it contains it)
// Order: rank, account
// Bound: $most
CALL () {
  MATCH (a:Account)
  WHERE a.search CONTAINS $number AND a.number CONTAINS $number
  RETURN a
  UNION
  MATCH (a:Account)
  WHERE a.search STARTS WITH $name AND a.search = $name AND a.number IS NOT NULL
  RETURN a
}
WITH a, CASE WHEN a.number = $number OR a.search = $name THEN 0 WHEN a.number ENDS WITH $number THEN 1 ELSE 2 END AS rank
WHERE (
  EXISTS {
    MATCH (a)-[t:TRANSFER|FAILED_TRANSFER]-(:Account)
    WHERE t.since <= $version AND (t.until IS NULL OR t.until > $version) AND ($files IS NULL
      OR any(file IN t.files WHERE file IN $files) OR any(file IN t.otherFiles WHERE file IN $files))
  }
  OR EXISTS {
    MATCH (a)<-[:ABOUT]-(f:Fact)
    WHERE f.since <= $version AND (f.until IS NULL OR f.until > $version)
      AND ($files IS NULL OR any(file IN f.files WHERE file IN $files))
  }
)
RETURN a.id AS account, rank
ORDER BY rank, account
LIMIT $most
