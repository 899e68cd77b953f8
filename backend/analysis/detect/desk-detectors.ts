import type { FindingKind } from "../../domain/finding.ts";
import { cell, entry } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import type { Desk } from "../mirror/desks.ts";
import { SETTINGS } from "../mirror/settings.ts";
import { againstDesk, deskSentences, leadsOf, poolSentences } from "./desk-words.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { makeFinding } from "./make-finding.ts";

const VERSION = 2;

const PARAMETERS = {
  counterparties: { value: SETTINGS.leastCounterparties, unit: "counterparties at least" },
  band: { value: 100 * (SETTINGS.band[1] - SETTINGS.band[0]), unit: "% around the public rate" },
  window: { value: (SETTINGS.latestMs - SETTINGS.earliestMs) / 60_000, unit: "min" },
  pair: { value: SETTINGS.leastPair, unit: "nats" },
} as const;

/** More nats than these are no surer: the model is not that good. */
const MOST_NATS = 20;

/** Money on a chain, and money that stands for it. */
const CHAIN_CURRENCIES: ReadonlySet<string> = new Set(["USDT", "USDC", "TRX", "BTC", "ETH", "BNB", "XRP", "LTC", "BCH"]);

const detector = (kind: FindingKind, question: string, detect: NonNullable<Detector["detect"]>): Detector => ({
  kind,
  version: VERSION,
  question,
  parameters: PARAMETERS,
  layer: "beside",
  restsOn: "pairs",
  detect,
});

/** Leads across currencies: what they say no path shows, and no trace follows. */
export const DESK_DETECTORS: readonly Detector[] = [
  detector("mirror-transfer", "Which accounts in two countries settle for each other at one hidden rate?", (graph, context) =>
    deskFindings(graph, context, "mirror-transfer", (desk) => !isRamp(graph, desk)),
  ),
  detector("otc-merchant", "Which accounts turn bank money into coins on a chain, or back, at one rate?", (graph, context) =>
    deskFindings(graph, context, "otc-merchant", (desk) => isRamp(graph, desk)),
  ),
  detector("pool-account", "Which accounts serve an underground bank as a pool?", poolFindings),
];

function isRamp(graph: FlowGraph, { ways: [{ from, to }] }: Desk): boolean {
  return [from, to].some((currency) => CHAIN_CURRENCIES.has(entry(graph.currencies, currency)));
}

function deskFindings(graph: FlowGraph, context: DetectContext, kind: FindingKind, isWanted: (desk: Desk) => boolean): Detected {
  const looked = context.desks();
  const findings = looked.desks.filter(isWanted).map((desk) => {
    const [main = -1] = desk.near;
    const draft = {
      kind,
      version: VERSION,
      parameters: PARAMETERS,
      terms: [{ nats: Math.min(MOST_NATS, desk.fit.nats), against: null }, ...againstDesk(graph, desk, context.holders, looked)],
      explanation: deskSentences(graph, desk),
      main: { id: accountOf(graph, main), role: "pool" } as const,
      others: [...desk.near, ...desk.far].map((account) => ({ account, role: "pool" }) as const),
      transfers: settledTransfers(desk),
      leads: leadsOf(graph, desk),
    };
    return makeFinding(graph, draft, context.hash);
  });
  return { findings, capped: [] };
}

function settledTransfers({ ways }: Desk): readonly number[] {
  const deals = ways.flatMap(({ pairs, splits }) => [...pairs, ...splits]);
  return deals.flatMap(({ firsts, seconds }) => [...firsts, ...seconds]);
}

/** One finding for each account of a desk between banks, with its own payments that the desk explains. */
function poolFindings(graph: FlowGraph, context: DetectContext): Detected {
  const looked = context.desks();
  const findings = looked.desks
    .filter((desk) => !isRamp(graph, desk))
    .flatMap((desk) =>
      [...desk.near, ...desk.far].flatMap((account) => {
        const transfers = settledTransfers(desk).filter(
          (transfer) => cell(graph.from, transfer) === account || cell(graph.to, transfer) === account,
        );
        if (transfers.length === 0) return [];
        const draft = {
          kind: "pool-account",
          version: VERSION,
          parameters: PARAMETERS,
          terms: [
            { nats: Math.min(MOST_NATS, desk.fit.nats) / 2, against: null },
            ...againstDesk(graph, desk, context.holders, looked),
          ],
          explanation: poolSentences(graph, desk, account, transfers.length),
          main: { id: accountOf(graph, account), role: "pool" },
          others: [],
          transfers,
          leads: [],
        } as const;
        return [makeFinding(graph, draft, context.hash)];
      }),
    );
  return { findings, capped: [] };
}
