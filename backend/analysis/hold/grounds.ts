import type { AccountId } from "../../domain/account.ts";
import type { Detection, FindingRole } from "../../domain/finding.ts";
import { type Money, sumByCurrency } from "../../domain/money.ts";
import type { Fact } from "../../domain/record.ts";
import { moneyValue, type Sentence, saidValue, say, timeValue } from "../../domain/sentence.ts";
import { AMOUNT_RULES, type HeldLine, type LedgerLine, type Trace, type TracedTransfer } from "../../domain/trace.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { frozenOf } from "./frozen.ts";
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
  /** The same as sources tell it, with periods. */
  readonly told: readonly Fact[];
  readonly tags: readonly string[];
  readonly detection: Detection | null;
}

/** Roles of accounts that a finding names without being about them. */
const BESIDE: ReadonlySet<FindingRole> = new Set(["payer", "payee"]);

/** Why an amount should be held there: the layer, what came in, and the findings about the account. */
export function groundsOf(evidence: AccountEvidence): readonly Sentence[] {
  const { trace, account, detection } = evidence;
  const arrivals = arrivalsOf(trace, account);
  const layer = trace.layers.find((line) => line.account === account)?.layer;
  const first = arrivals[0];
  const sums = moneyValue(sumByCurrency(arrivals.map(({ paid }) => paid)));
  const came = first ? [say("hold.came", { payments: arrivals.length, sums, time: timeValue(first.at.at) })] : [];
  const findings =
    detection?.findings.filter(({ accounts }) => accounts.some(({ id, role }) => id === account && !BESIDE.has(role))) ?? [];
  return [
    say("hold.layer", { layer: layer ?? 1, reports: labelsOf(evidence).join(", ") }),
    ...came,
    ...findings.map(({ said }) => say("hold.indicator", { finding: saidValue(said.explanation) })),
  ];
}

/** Signs that the account serves a lawful trade, each a sentence: with any, a person is asked first. */
export function lawfulSigns({ trace, account, transfers, facts, tags }: AccountEvidence): readonly Sentence[] {
  const licences = facts(account, "business-licence").map((licence) =>
    licence === "" ? say("hold.licenceUnnumbered") : say("hold.licence", { licence }),
  );
  const orders = arrivalsOf(trace, account).flatMap(({ transfer, paid }) => {
    const word = tradeWordIn(transfers.get(transfer)?.memo ?? null);
    return word === null ? [] : [say("hold.order", { sum: moneyValue([paid]), word })];
  });
  return [...licences, ...orders, ...(tags.includes(LAWFUL_TAG) ? [say("hold.tagged")] : [])];
}

/** What speaks against holding, or must be known before: each a sentence. */
export function againstOf(evidence: AccountEvidence): readonly Sentence[] {
  const { account, facts, told, held, trace } = evidence;
  const missing = facts(account, "missing-person").length > 0;
  const unordered = trace.unordered.find((line) => line.account === account);
  return [
    ...lawfulSigns(evidence),
    ...frozenOf(told, account, trace.asOf),
    ...(missing ? [say("hold.missingPerson")] : []),
    ...(held.some(({ inferred }) => inferred) ? [say("hold.inferred")] : []),
    ...ownMoney(trace, account).map((own) => say("hold.ownMoney", { sum: moneyValue([own]) })),
    ...(unordered ? [say("hold.unordered", { rows: unordered.rows })] : []),
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
