/** A release of Neo4j that this program is run on. */
export interface Release {
  readonly neo4j: string;
  /** The release of Graph Data Science that goes with it. */
  readonly gds: string;
  readonly mainClass: string;
  /** The least Java. */
  readonly java: number;
}

/** The floor first: it is what every test runs on unless another is named. */
export const RELEASES: readonly [Release, ...Release[]] = [
  { neo4j: "5.26.30", gds: "2.13.9", mainClass: "org.neo4j.server.CommunityEntryPoint", java: 17 },
  { neo4j: "2026.08.1", gds: "2.26.0", mainClass: "org.neo4j.server.Neo4jCommunity", java: 21 },
];

/** The release of that number; the floor where none is named. Throws for one that is not listed. */
export function releaseOf(number: string | undefined): Release {
  const found = number === undefined ? RELEASES[0] : RELEASES.find(({ neo4j }) => neo4j === number);
  if (!found) throw new Error(`Neo4j ${number} is not listed. Use one of ${RELEASES.map(({ neo4j }) => neo4j).join(", ")}.`);
  return found;
}
