import type { AccountId } from "../../domain/account.ts";
import type { Detection, FindingRole } from "../../domain/finding.ts";
import { isoSeconds } from "../../domain/instant.ts";
import { type Money, printMoney, sumByCurrency } from "../../domain/money.ts";
import { AMOUNT_RULES, type HeldLine, type LedgerLine, type Trace, type TracedTransfer } from "../../domain/trace.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import type { HolderFacts } from "./holder-facts.ts";
import { tradeWordIn } from "./trade-words.ts";

/** The officer's tag that puts an account on the ask-first list. */
export const LAWFUL_TAG = "lawful";

/** What the sentences about one account rest on. */
export interface AccountEvidence {
  readonly trace: Trace;
  readonly account: AccountId;
  readonly held: readonly HeldLine[];
  readonly transfers: ReadonlyMap<TransferId, Transfer>;
  readonly facts: HolderFacts;
  readonly tags: readonly string[];
  readonly detection: Detection | null;
}

/** Roles of accounts that a finding names without being about them. */
const BESIDE: ReadonlySet<FindingRole> = new Set(["payer", "payee"]);

/** Why an amount should be held there: the layer, what came in, and the findings about the account. */
export function groundsOf(evidence: AccountEvidence): readonly string[] {
  const { trace, account, detection } = evidence;
  const arrivals = arrivalsOf(trace, account);
  const layer = trace.layers.find((line) => line.account === account)?.layer;
  const first = arrivals[0];
  const sums = sumByCurrency(arrivals.map(({ paid }) => paid))
    .map(printMoney)
    .join(", ");
  const payments = arrivals.length === 1 ? "1 payment" : `${arrivals.length} payments`;
  const came = first ? [`${payments} of ${sums} with traced money came in, the first at ${isoSeconds(first.at.at)}.`] : [];
  const findings =
    detection?.findings.filter(({ accounts }) => accounts.some(({ id, role }) => id === account && !BESIDE.has(role))) ?? [];
  return [
    `Layer ${layer ?? 1} under ${labelsOf(evidence).join(", ")}.`,
    ...came,
    ...findings.map(({ kind, explanation }) => `Indicator ${kind}: ${explanation}`),
  ];
}

/** Signs that the account serves a lawful trade, each a sentence: with any, a person is asked first. */
export function lawfulSigns({ trace, account, transfers, facts, tags }: AccountEvidence): readonly string[] {
  const licences = facts(account, "business-licence").map(
    (licence) => `Holder has a business licence${licence && ` ${licence}`}.`,
  );
  const orders = arrivalsOf(trace, account).flatMap(({ transfer, paid }) => {
    const word = tradeWordIn(transfers.get(transfer)?.memo ?? null);
    return word === null ? [] : [`The payment of ${printMoney(paid)} names an order or goods ("${word}").`];
  });
  return [...licences, ...orders, ...(tags.includes(LAWFUL_TAG) ? ["An officer tagged the account lawful."] : [])];
}

/** What speaks against holding, or must be known before: each a sentence. */
export function againstOf(evidence: AccountEvidence): readonly string[] {
  const { account, facts, held, trace } = evidence;
  const missing = facts(account, "missing-person").length > 0;
  const unordered = trace.unordered.find((line) => line.account === account);
  return [
    ...lawfulSigns(evidence),
    ...(missing ? ["Holder is reported missing; screening for coercion has not been asked for."] : []),
    ...(held.some(({ inferred }) => inferred) ? ["Balance inferred: no statement of this account gives it."] : []),
    ...ownMoney(trace, account).map((own) => `${printMoney(own)} of other money stood there before the first traced payment.`),
    ...(unordered ? [`Order of ${unordered.rows} rows unknown: amounts could differ in another order.`] : []),
  ];
}

/** Payments by which any rule that gives amounts brings traced money into the account, by time then id. */
export function arrivalsOf(trace: Trace, account: AccountId): readonly TracedTransfer[] {
  const carried = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule)).flatMap(({ transfers }) => transfers);
  const into = new Map(carried.filter(({ to }) => to === account).map((one) => [one.transfer, one]));
  return [...into.values()].sort((a, b) => a.at.at - b.at.at || (a.transfer < b.transfer ? -1 : 1));
}

function labelsOf({ held }: AccountEvidence): readonly string[] {
  const shares = held.flatMap((line) => line.shares.filter(({ money }) => money.minor > 0n));
  return [...new Set(shares.map(({ label }) => label))].sort();
}

function ownMoney(trace: Trace, account: AccountId): readonly Money[] {
  const ledger = trace.rules.find(({ rule }) => AMOUNT_RULES.includes(rule))?.ledger ?? [];
  const opening = (line: LedgerLine): boolean => line.account === account && line.change === null && line.own.minor > 0n;
  return ledger.filter(opening).map(({ own }) => own);
}
