import { quantile } from "../tasks/quantile.ts";
import type { FirstLoad } from "./bench-neo4j-first-load.ts";
import type { LedgerFigures } from "./bench-neo4j-ledger.ts";
import type { ServerPace } from "./bench-neo4j-pace.ts";

/** Queries that an import waited for less long are not told. */
const LEAST_MICROS = 0.2;

/** What a ledger and its bare server came to. */
export interface OnLedger extends LedgerFigures {
  /** The first file after the server's start. */
  readonly cold: ServerPace;
  readonly traceMs: readonly number[];
  readonly firstLoad: FirstLoad;
  readonly seenMs: number;
}

/** How LOAD CSV with MERGE took the same transfers in. */
export interface YardstickFigures {
  /** The first file after the server's start. */
  readonly cold: ServerPace;
  readonly first: ServerPace;
  readonly again: ServerPace;
}

/** What was measured, in what, and the value. */
type Figure = readonly [of: string, figure: string, value: number];

/** All figures in the order in which they are told. */
export function figuresOf(transfers: number, ledger: OnLedger, yardstick: YardstickFigures): readonly Figure[] {
  return [...importFigures(ledger, yardstick), ...readFigures(ledger), ...loadFigures(transfers, ledger, yardstick)];
}

function importFigures(
  { cold: coldImport, imported, importedAgain, waited }: OnLedger,
  { cold, first, again }: YardstickFigures,
) {
  return [
    ...rate("a first file after the server's start: import", coldImport),
    ...rate("a first file after the server's start: LOAD CSV + MERGE", cold),
    ["a first file after the server's start: import ÷ LOAD CSV", "ratio", coldImport.perSecond / cold.perSecond] as const,
    ...rate("import", imported),
    ...waited
      .filter(([, micros]) => micros >= LEAST_MICROS)
      .map(([asked, micros]) => [`import, waiting for ${asked}`, "µs a row", micros] as const),
    ...rate("import again", importedAgain),
    ...rate("LOAD CSV + MERGE", first),
    ...rate("LOAD CSV + MERGE again", again),
    ["import ÷ LOAD CSV (≥ 1.5)", "ratio", imported.perSecond / first.perSecond] as const,
    ["again ÷ LOAD CSV again", "ratio", importedAgain.perSecond / again.perSecond] as const,
  ];
}

function readFigures({ load, rowWise, rowsAlone, expand, officer, traceMs }: OnLedger) {
  return [
    ...load.flatMap((pace, run) => rate(`graph load, run ${run + 1}`, pace)),
    ...rowWise.flatMap((pace, run) => rate(`row by row, run ${run + 1}`, pace)),
    ...rowsAlone.flatMap((pace) => rate("row by row, no graph made", pace)),
    ...load.map(
      (pace, run) =>
        [
          `graph load ÷ row by row, run ${run + 1} (≥ 3)`,
          "ratio",
          pace.perSecond / (rowWise[run]?.perSecond ?? Number.NaN),
        ] as const,
    ),
    ["expand, top 25 of a hub, p50", "ms", expand.graph.p50] as const,
    ["expand, top 25 of a hub, p95 (≤ 30)", "ms", expand.graph.p95] as const,
    ["the same with no graph in memory, all asked of Neo4j, p50", "ms", expand.store.p50] as const,
    ["the same with no graph in memory, all asked of Neo4j, p95", "ms", expand.store.p95] as const,
    ["preview of an expansion, the whole task, p50", "ms", officer.preview.p50] as const,
    ["preview of an expansion, the whole task, p95", "ms", officer.preview.p95] as const,
    ["expansion, the whole task with all payments drawn, p50", "ms", officer.expand.p50] as const,
    ["expansion, the whole task with all payments drawn, p95", "ms", officer.expand.p95] as const,
    ["payments drawn by an expansion, p50", "transfers", officer.drawn.p50] as const,
    ["payments drawn by an expansion, p95", "transfers", officer.drawn.p95] as const,
    ["trace of 4 hops by frontier queries, p50", "ms", quantile(traceMs, 0.5)] as const,
    ["trace of 4 hops by frontier queries, p95", "ms", quantile(traceMs, 0.95)] as const,
  ];
}

function loadFigures(transfers: number, { imported, firstLoad, seenMs, expand }: OnLedger, { first }: YardstickFigures) {
  const loading = transfers / firstLoad.importing;
  const loadingWithSchema = transfers / (firstLoad.importing + firstLoad.schema);
  return [
    ["neo4j-export, writing the files", "rows a second", transfers / firstLoad.writing] as const,
    ["neo4j-admin database import", "rows a second", loading] as const,
    ["the same with constraints and indexes", "rows a second", loadingWithSchema] as const,
    ["database import ÷ LOAD CSV (≥ 5)", "ratio", loading / first.perSecond] as const,
    ["the same with constraints and indexes", "ratio", loadingWithSchema / first.perSecond] as const,
    ["database import ÷ import", "ratio", loading / imported.perSecond] as const,
    ["the same with constraints and indexes", "ratio", loadingWithSchema / imported.perSecond] as const,
    ["import seen through another API process (≤ 1000)", "ms", seenMs] as const,
    ["the hubs' transfers, fewest", "transfers", expand.fewest] as const,
    ["the hubs' transfers, most", "transfers", expand.most] as const,
  ];
}

function rate(of: string, { perSecond, serverMicros, compilingMicros, clientMicros }: ServerPace) {
  return [
    [of, "rows a second", perSecond],
    [of, "server CPU µs a row", serverMicros],
    [of, "µs a row, Java compiling itself", compilingMicros],
    [of, "client CPU µs a row", clientMicros],
  ] as const;
}
