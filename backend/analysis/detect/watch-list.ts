import type { CappedAccount, Finding } from "../../domain/finding.ts";
import type { Fact } from "../../domain/record.ts";
import { accountsValue, say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { besideTerms } from "./beside.ts";
import type { DetectContext, Detected, Detector } from "./detector.ts";
import { accountsOn, paidValue } from "./figures.ts";
import { allTransfers, cappedAccount } from "./hubs.ts";
import { makeFinding } from "./make-finding.ts";

/** More transfers than this are an exchange or a service: they are counted and summed, not named. */
const CAP = 1_000;

const PARAMETERS = { cap: { value: CAP, unit: "transfers" } } as const;

/** Accounts that a list names, or whose holder it names, with what they moved. Lists: whatever was imported as one. */
export const watchList: Detector = {
  kind: "watch-list",
  version: 1,
  question: "Which accounts stand on an imported list, and what did they move?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "beside",
  detect: detectListed,
};

interface Entry {
  readonly list: string;
  /** When the entry ended, UTC milliseconds; null: not given. */
  readonly until: number | null;
}

/** How a list names the account. */
interface Listing extends Entry {
  /** It is the holder whom the list names. */
  readonly isHolder: boolean;
}

function detectListed(graph: FlowGraph, context: DetectContext): Detected {
  const bySubject = listings(context.facts);
  if (bySubject.size === 0) return { findings: [], capped: [] };
  const findings: Finding[] = [];
  const capped: CappedAccount[] = [];
  for (const [account, id] of graph.accounts.entries()) {
    const own = (bySubject.get(id) ?? []).map((one) => ({ ...one, isHolder: false }));
    const holder = context.holders.holderOf(id);
    const ofHolder = (holder === null ? [] : (bySubject.get(holder) ?? [])).map((one) => ({ ...one, isHolder: true }));
    const listed = [...own, ...ofHolder];
    if (listed.length === 0) continue;
    const transfers = allTransfers(graph, account);
    if (transfers.length > CAP) capped.push(cappedAccount(graph, account, "watch-list", transfers, CAP));
    else if (transfers.length > 0) findings.push(findingOf(graph, account, { listed, transfers: [...transfers] }, context));
  }
  return { findings, capped };
}

/** Lists by whom they name: an account or a holder. */
function listings(facts: readonly Fact[]): ReadonlyMap<string, readonly Entry[]> {
  const bySubject = new Map<string, Entry[]>();
  for (const { subject, facts: said, until } of facts) {
    const lists = said.filter(({ attribute }) => attribute === "watch-list").map(({ value }) => value);
    if (lists.length === 0) continue;
    const known = bySubject.get(subject) ?? [];
    bySubject.set(subject, [...known, ...lists.map((list) => ({ list, until: until?.at ?? null }))]);
  }
  return bySubject;
}

interface Listed {
  readonly listed: readonly Listing[];
  readonly transfers: readonly number[];
}

function findingOf(graph: FlowGraph, account: number, { listed, transfers }: Listed, { hash }: DetectContext): Finding {
  const incoming = transfers.filter((transfer) => cell(graph.to, transfer) === account);
  const outgoing = transfers.filter((transfer) => cell(graph.from, transfer) === account);
  const lists = [...new Set(listed.map(({ list }) => `“${list}”`))].sort().join(", ");
  const moved = [
    { key: "watchList.received", transfers: incoming } as const,
    { key: "watchList.sent", transfers: outgoing } as const,
  ].filter((side) => side.transfers.length > 0);
  const draft = {
    kind: "watch-list",
    version: watchList.version,
    parameters: PARAMETERS,
    terms: besideTerms([
      { nats: 1, against: null },
      { nats: 0, against: say("watchList.says") },
      { nats: 0, against: listed.every(({ isHolder }) => isHolder) ? say("watchList.holder") : null },
      { nats: 0, against: hasEnded(graph, listed, transfers) ? say("watchList.ended") : null },
    ]),
    explanation: [
      say("watchList.told", { account: accountsValue([accountOf(graph, account)]), lists }),
      ...moved.map((side) => say(side.key, { sums: paidValue(graph, side.transfers), transfers: side.transfers.length })),
    ],
    main: { id: accountOf(graph, account), role: outgoing.length > incoming.length ? "distributor" : "collector" },
    others: [
      ...accountsOn(graph.from, incoming).map((other) => ({ account: other, role: "payer" }) as const),
      ...accountsOn(graph.to, outgoing).map((other) => ({ account: other, role: "payee" }) as const),
    ],
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}

function hasEnded(graph: FlowGraph, listed: readonly Listing[], [first]: readonly number[]): boolean {
  const begins = first === undefined ? null : cell(graph.earliest, first);
  return begins !== null && listed.every(({ until }) => until !== null && until < begins);
}
