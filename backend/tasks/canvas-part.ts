import { type AccountFlows, accountFlows } from "../analysis/account-totals.ts";
import type { FlowGraph } from "../analysis/flow-graph.ts";
import { transferIdOf } from "../analysis/flow-reading.ts";
import { transfersAmong } from "../analysis/transfers-around.ts";
import type { AccountId } from "../domain/account.ts";
import type { Instant } from "../domain/instant.ts";
import { type Money, sumByCurrency } from "../domain/money.ts";
import type { Movement } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { AccountHead } from "../store/transfer-store.ts";
import {
  type AccountRole,
  asksFirst,
  type CasePicture,
  exitOf,
  findingsOf,
  layerOf,
  roleOf,
  victimLabels,
} from "./case-picture.ts";
import type { TaskContext } from "./task.ts";

/** What came and went of an account in all, and whom records name. */
export interface DrawnSummary extends AccountHead, AccountFlows {}

/** An account as the canvas draws it. */
export interface DrawnAccount {
  readonly summary: DrawnSummary;
  /** As a source names it; null where none does. */
  readonly bank: string | null;
  readonly role: AccountRole;
  readonly layer: number | null;
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly findings: readonly string[];
  readonly askFirst: boolean;
  readonly tags: readonly string[];
  readonly exit: string | null;
  readonly victims: readonly string[];
}

/** All transfers from one account to another, as one line. */
export interface DrawnFlow {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly transfers: number;
  readonly sums: readonly Money[];
  readonly first: Instant;
  readonly last: Instant;
}

export interface CanvasPart {
  readonly version: number;
  readonly accounts: readonly DrawnAccount[];
  readonly flows: readonly DrawnFlow[];
  readonly transfers: readonly Transfer[];
  /** Failed payments among the same accounts, by time: apart from all that is counted. */
  readonly failed: readonly Movement[];
}

/** Lines among shown accounts rest on at most so many transfers; past it a canvas is no longer a picture. */
const MOST_TRANSFERS = 200_000;

/** These accounts with the flows among them and `beside` (accounts already on the canvas). */
export async function canvasPart(
  context: TaskContext,
  picture: CasePicture,
  added: readonly AccountId[],
  beside: readonly AccountId[],
): Promise<CanvasPart> {
  const { transfers } = context.stores;
  const { graph } = await context.graphs.loaded(transfers, picture.scope);
  const among = transfersAmong(graph, added, [...added, ...beside]).slice(0, MOST_TRANSFERS);
  const ids = among.map((number) => transferIdOf(graph, number));
  const [shown, summaries, facts, failed] = await Promise.all([
    transfers.transfersById(ids, picture.scope),
    drawnSummaries(context, graph, added, picture.scope),
    transfers.factsOf(added, picture.scope),
    failedAmong(context, picture, added, beside),
  ]);
  const named = facts.flatMap(({ subject, facts: told }) => told.map((each) => ({ subject, ...each })));
  const banks = new Map(named.flatMap(({ subject, attribute, value }) => (attribute === "bank-name" ? [[subject, value]] : [])));
  const seen = instantsOf(shown);
  return {
    version: picture.version,
    accounts: summaries.map((summary) => ({
      ...drawn(summary, picture, seen.get(summary.account) ?? null),
      bank: banks.get(summary.account) ?? null,
    })),
    flows: flowsOf(shown),
    transfers: shown,
    failed,
  };
}

/** Counted in the graph; where that has none of an account, as of one that is asked for by another of its numbers, the store is asked. */
async function drawnSummaries(
  { stores }: TaskContext,
  graph: FlowGraph,
  accounts: readonly AccountId[],
  scope: Scope,
): Promise<readonly DrawnSummary[]> {
  const flows = new Map(accounts.map((account) => [account, accountFlows(graph, account)]));
  const others = accounts.filter((account) => flows.get(account) === null);
  const told = others.length === 0 ? [] : await stores.transfers.summaries(others, scope);
  for (const { account, in: into, out } of told) flows.set(account, { in: into, out });
  const heads = accounts.length === 0 ? [] : await stores.transfers.heads(accounts, scope);
  return heads.flatMap((head) => {
    const counted = flows.get(head.account);
    return counted ? [{ ...head, ...counted }] : [];
  });
}

/** Both sides' statements may tell the same failed payment: each row is one, as the account's own list has it. */
async function failedAmong(
  { stores }: TaskContext,
  { scope }: CasePicture,
  added: readonly AccountId[],
  beside: readonly AccountId[],
): Promise<readonly Movement[]> {
  const shown = new Set([...added, ...beside]);
  const failed = added.length === 0 ? [] : await stores.transfers.failedMovementsOf(added, scope);
  return failed.filter(({ from, to }) => shown.has(from) && shown.has(to));
}

function drawn(
  summary: DrawnSummary,
  picture: CasePicture,
  seen: { first: Instant; last: Instant } | null,
): Omit<DrawnAccount, "bank"> {
  const { account } = summary;
  return {
    summary,
    role: roleOf(account, picture),
    layer: layerOf(account, picture),
    first: firstTraced(account, picture) ?? seen?.first ?? null,
    last: seen?.last ?? null,
    findings: findingsOf(account, picture).map(({ id }) => id),
    askFirst: asksFirst(account, picture),
    tags: picture.tags.filter((tag) => tag.account === account).map(({ tag }) => tag),
    exit: exitOf(account, picture),
    victims: victimLabels(account, picture),
  };
}

/** When traced money first arrived, or left a victim's own account. */
function firstTraced(account: AccountId, { trace, reports }: CasePicture): Instant | null {
  const paid = reports.find(({ payment }) => payment?.from === account)?.payment;
  if (paid) return paid.at;
  const arrivals = trace.rules.flatMap(({ transfers }) => transfers.filter(({ to }) => to === account).map(({ at }) => at));
  return arrivals.sort((a, b) => a.at - b.at)[0] ?? null;
}

function instantsOf(transfers: readonly Transfer[]): ReadonlyMap<AccountId, { first: Instant; last: Instant }> {
  const seen = new Map<AccountId, { first: Instant; last: Instant }>();
  for (const { from, to, at } of transfers) {
    for (const account of [from, to]) seen.set(account, { first: seen.get(account)?.first ?? at, last: at });
  }
  return seen;
}

/** One flow a direction of each pair, ordered by payer, then payee. */
export function flowsOf(transfers: readonly Transfer[]): readonly DrawnFlow[] {
  const flows = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const key = `${transfer.from}>${transfer.to}`;
    const known = flows.get(key);
    if (known) known.push(transfer);
    else flows.set(key, [transfer]);
  }
  return [...flows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      const last = group.at(-1);
      if (!first || !last) return [];
      const sums = sumByCurrency(group.map(({ paid }) => paid));
      return [{ from: first.from, to: first.to, transfers: group.length, sums, first: first.at, last: last.at }];
    });
}
