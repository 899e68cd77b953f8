import { type AccountId, accountKind, isTraversable } from "../../domain/account.ts";
import type { Tag } from "../../domain/case.ts";
import type { Currency } from "../../domain/currency.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { TRACING_RULES, type Trace, type TraceLimits, type TracingRule } from "../../domain/trace.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import type { ClockOffset } from "../clock-offsets.ts";
import type { Arrival, Dealings } from "./dealings.ts";
import { lostOf, notFollowedOf, withShares } from "./lost.ts";
import { balanceBefore } from "./opening.ts";
import { rangeOf } from "./range.ts";
import { remarksOf } from "./remarks.ts";
import { ruleTraceOf } from "./rule-trace.ts";
import { standingIn } from "./standing.ts";
import { stopByKind } from "./stops.ts";
import { type Survey, survey, type TransferSource } from "./survey.ts";
import { unorderedRows } from "./unordered.ts";
import type { Walk } from "./walk.ts";

/** A payment that the trace starts from. A victim with several payments gives several, all with one label. */
export interface TraceStart {
  readonly label: string;
  readonly transfer: Transfer;
}

export const DEFAULT_LIMITS: TraceLimits = { maxCounterparties: 40, maxHops: 20 };

/** The tag by which an officer marks an account as one through which money is not followed. */
export const SERVICE_TAG = "service";

export interface TraceOptions {
  /** Version of the store that the transfers are from. */
  readonly version: number;
  /** UTC milliseconds; what happened at that instant is included. */
  readonly asOf: number;
  readonly direction?: Trace["direction"];
  /** Rules to answer; the range is over all rules in any case. */
  readonly rules?: readonly TracingRule[];
  readonly limits?: Partial<TraceLimits>;
  readonly tags?: readonly Pick<Tag, "account" | "tag">[];
  /** Whether a statement of the account is held; without it, own-side rows tell. */
  readonly hasStatement?: (account: AccountId) => boolean;
  /** What stop rules ask, answered without loading rows; without it, the rows of every account reached are loaded to tell. */
  readonly dealings?: (account: AccountId) => Dealings;
  /** Measured over all files; without it, over the rows that the trace loads. */
  readonly clocks?: readonly ClockOffset[];
}

/**
 * Follows the money of payments through accounts, by every rule side by side. Forward: where it went and stands. Back: which
 * payments it was made up of; "held" is then what stood in an account before its first row seen, and libr is left out.
 * The source is asked only for accounts that traced money reaches. Where a payment's payer holds traced money already, that
 * money keeps its label and the rest takes the new one. A payment given twice counts once, for the label given first. Throws
 * bad-input when a payment goes to its own account. No payments give a trace that holds nothing.
 */
export async function trace(starts: readonly TraceStart[], source: TransferSource, options: TraceOptions): Promise<Trace> {
  const labels = [...new Set(starts.map(({ label }) => label))];
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const direction = options.direction ?? "forward";
  const found = await survey({
    origins: starts.map(({ transfer }) => transfer),
    originOf: originsOf(starts, labels),
    source,
    direction,
    asOf: options.asOf,
    limits,
    services: new Set((options.tags ?? []).filter(({ tag }) => tag === SERVICE_TAG).map(({ account }) => account)),
    hasStatement: options.hasStatement ?? null,
    dealings: options.dealings ?? null,
    clocks: options.clocks ?? null,
  });
  const facts = {
    labels,
    direction,
    reasonOf: (account: AccountId) => found.stops.get(account) ?? stopByKind(account) ?? ("beyond-limits" as const),
    isInferred: (account: AccountId, currency: Currency) => isInferred(found, account, currency),
    orders: found.orders,
    standing: (account: AccountId, currency: Currency) => standingIn(found.walk, account, currency),
  };
  const rules = [...found.walk.runs].map(([rule, run]) => ruleTraceOf(rule, run, facts));
  const lost = lostOf(starts.map(({ transfer }) => transfer));
  const wanted = options.rules ?? TRACING_RULES;
  return {
    version: options.version,
    origins: starts.map(({ label, transfer }) => ({ label, transfer: transfer.id })),
    asOf: options.asOf,
    direction,
    limits,
    rules: rules.filter(({ rule }) => wanted.includes(rule)),
    range: rangeOf(rules),
    stopped: withShares(found.stopped, rules, lost),
    notFollowed: notFollowedOf(found.stopped, rules, lost),
    missing: [...found.reached.keys()].filter((account) => isTraversable(account) && !found.hasStatement(account)),
    layers: layersOf(found),
    unordered: unorderedRows(found.walk, options.asOf),
    remarks: remarksOf(found.walk),
  };
}

function originsOf(starts: readonly TraceStart[], labels: readonly string[]): ReadonlyMap<TransferId, number> {
  const originOf = new Map<TransferId, number>();
  for (const { label, transfer } of starts) {
    if (transfer.from === transfer.to) {
      throw new LedgerhoundError("bad-input", `${label}: transfer ${transfer.id} goes to its own account. Name another payment.`);
    }
    if (!originOf.has(transfer.id)) originOf.set(transfer.id, labels.indexOf(label));
  }
  return originOf;
}

/** By layer, then account. Cash, fees and interest have no layer. */
function layersOf({ reached }: Survey): Trace["layers"] {
  const accounts = [...reached.values()].filter(({ account }) => accountKind(account) !== "end");
  return accounts.map(({ account, hops }) => ({ account, layer: hops })).sort((a, b) => a.layer - b.layer);
}

/** Without a statement, or where its balances do not give what stood there at the first arrival. */
function isInferred({ walk, reached, hasStatement }: Survey, account: AccountId, currency: Currency): boolean {
  return !hasStatement(account) || openingInferred(walk, account, currency, reached.get(account)?.first);
}

function openingInferred(walk: Walk, account: AccountId, currency: Currency, first: Arrival | undefined): boolean {
  const ledger = walk.ledger(account, currency);
  return !ledger || balanceBefore(ledger, (first && ledger.placeOf.get(first.id)) ?? 0).inferred;
}
