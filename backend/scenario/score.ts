import type { AccountId } from "../domain/account.ts";
import type { Finding, FindingKind } from "../domain/finding.ts";
import { isoSeconds } from "../domain/instant.ts";
import { plainAmount } from "../domain/money.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { ScoredTruth, TruthPattern, TruthTransfer } from "./truth.ts";

/** A finding with its transfers looked up. */
export interface ScoredFinding extends Pick<Finding, "kind" | "accounts"> {
  readonly transfers: readonly Pick<Transfer, "from" | "to" | "paid" | "at">[];
}

/** Shares are 0..1; null where nothing was there to count. */
export interface Accuracy {
  readonly right: number;
  readonly named: number;
  readonly planted: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** How many planted cases of a family were found whole enough to work with. */
export interface FamilyRecall {
  readonly family: FindingKind;
  readonly cases: number;
  readonly found: number;
}

export interface DetectionScore {
  readonly transfers: Accuracy;
  /** Bystanders are counted neither as right nor as wrong. */
  readonly accounts: Accuracy;
  /** By family name. */
  readonly families: readonly FamilyRecall[];
  readonly lookAlikesFlagged: readonly { readonly name: string; readonly accounts: readonly AccountId[] }[];
}

/** Patterns of fewer transfers have no shape that could be found. */
const LEAST_TRANSFERS_OF_A_CASE = 3;

/**
 * Holds findings against the truth. A case counts as found when one finding holds at least half of the pattern's
 * transfers and at least half of what that finding holds is the pattern's; any kind of finding may find it.
 */
export function scoreDetection(truth: ScoredTruth, findings: readonly ScoredFinding[]): DetectionScore {
  const found = findings.map((finding) => new Set(finding.transfers.flatMap(keysOf)));
  const flagged = new Set(findings.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  return {
    transfers: transferAccuracy(truth, findings),
    accounts: accountAccuracy(truth, flagged),
    families: familyRecall(truth.patterns, findings, found),
    lookAlikesFlagged: truth.lookAlikes
      .map(({ name, accounts }) => ({ name, accounts: accounts.filter((account) => flagged.has(account)) }))
      .filter(({ accounts }) => accounts.length > 0),
  };
}

type FoundTransfer = ScoredFinding["transfers"][number];

/** A found transfer answers to its key with its time and, for truths without time, to the one without. */
function keysOf({ from, to, paid, at }: FoundTransfer): [string, string] {
  const bare = [from, to, plainAmount(paid), paid.currency];
  return [[...bare, isoSeconds(at.at)].join(" "), [...bare, ""].join(" ")];
}

function keyOf({ from, to, amount, currency, at }: TruthTransfer): string {
  return [from, to, amount, currency, at ?? ""].join(" ");
}

function transferAccuracy({ patterns }: ScoredTruth, findings: readonly ScoredFinding[]): Accuracy {
  const planted = new Set(patterns.flatMap(({ transfers }) => transfers.map(keyOf)));
  const named = new Map(
    findings.flatMap(({ transfers }) => transfers).map((transfer) => [keysOf(transfer)[0], keysOf(transfer)]),
  );
  const matched = [...named.values()].flatMap((keys) => keys.filter((key) => planted.has(key)));
  const right = [...named.values()].filter((keys) => keys.some((key) => planted.has(key))).length;
  return accuracy(right, named.size, new Set(matched).size, planted.size);
}

function accountAccuracy({ patterns, bystanders }: ScoredTruth, flagged: ReadonlySet<AccountId>): Accuracy {
  const neither = new Set(bystanders);
  const planted = new Set(patterns.flatMap(({ accounts }) => accounts));
  const named = [...flagged].filter((account) => !neither.has(account));
  const right = named.filter((account) => planted.has(account)).length;
  return accuracy(right, named.length, right, planted.size);
}

function accuracy(right: number, named: number, recalled: number, planted: number): Accuracy {
  const precision = named === 0 ? null : right / named;
  const recall = planted === 0 ? null : recalled / planted;
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 = precision === null || recall === null ? null : sum === 0 ? 0 : (2 * precision * recall) / sum;
  return { right, named, planted, precision, recall, f1 };
}

function familyRecall(
  patterns: readonly TruthPattern[],
  findings: readonly ScoredFinding[],
  found: readonly ReadonlySet<string>[],
): FamilyRecall[] {
  const cases = patterns.filter(({ transfers }) => transfers.length >= LEAST_TRANSFERS_OF_A_CASE);
  const families = [...new Set(cases.map(({ family }) => family))].sort();
  return families.map((family) => {
    const own = cases.filter((pattern) => pattern.family === family);
    const whole = own.filter((pattern) => findings.some((finding, index) => holds(finding, found[index], pattern)));
    return { family, cases: own.length, found: whole.length };
  });
}

function holds({ transfers }: ScoredFinding, found: ReadonlySet<string> | undefined, pattern: TruthPattern): boolean {
  const keys = pattern.transfers.map(keyOf);
  const shared = keys.filter((key) => found?.has(key)).length;
  if (shared * 2 < keys.length) return false;
  const planted = new Set(keys);
  const inPattern = transfers.filter((transfer) => keysOf(transfer).some((key) => planted.has(key))).length;
  return inPattern * 2 >= transfers.length;
}
