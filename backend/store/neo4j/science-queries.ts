import type { Integers } from "./values.ts";

/** The parameters of each query in cypher/science, which only a server with Graph Data Science can run; the file says what it asks. */
export interface ScienceQueries {
  readonly "drop-graph": { readonly graph: string };
  readonly "left-graphs": { readonly prefix: string };
  readonly leiden: { readonly graph: string; readonly resolution: number; readonly seed: bigint };
  readonly library: Record<never, never>;
  readonly "library-version": Record<never, never>;
  readonly louvain: { readonly graph: string };
  readonly "page-rank": {
    readonly graph: string;
    readonly damping: number;
    readonly tolerance: number;
    readonly mostRounds: bigint;
  };
  readonly "project-pairs": ProjectedColumns;
  readonly "project-payments": ProjectedColumns;
  readonly wcc: { readonly graph: string };
}

type ProjectedColumns = {
  readonly graph: string;
  readonly low: Integers;
  readonly high: Integers;
  readonly transfers: Integers;
};
