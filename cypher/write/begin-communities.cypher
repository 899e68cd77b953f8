// Begins to draw the communities of a case. Nobody finds them by the case before show-communities.
// $drawing: string, unguessable, of this drawing alone
// $case: string
// $revision: integer, the revision of casework that they are to show with
// $version, $seed: integer, integer
// $engine: string
// $resolution: float
// Row: none
// Order: none
// Bound: 1 node
MERGE (d:Communities {drawing: $drawing})
SET d.case = $case, d.revision = $revision, d.version = $version, d.seed = $seed, d.engine = $engine, d.resolution = $resolution
