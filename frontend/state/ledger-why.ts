import type { InstantDocument, MoneyDocument } from "../../backend/api/contract/basics.ts";
import type { LedgerDocument } from "../../backend/api/contract/trace.ts";
import { leastOf } from "../../backend/domain/extremes.ts";
import { moneyFromJson, moneyToJson } from "../../backend/domain/money.ts";
import type { TracingRule } from "../../backend/domain/trace.ts";

/** A part of a payment: whose money, and of which day it came in where the rule goes by age. */
export interface WhyPart {
  /** null is the holder's own money. */
  readonly label: string | null;
  readonly money: MoneyDocument;
  /** When it came in; null for what stood there at the start, and under rules that pool. */
  readonly since: InstantDocument | null;
  /** Of the payment, in hundredths of a percent, rounded down. */
  readonly share: number;
}

interface Waiting {
  readonly since: InstantDocument | null;
  readonly minor: bigint;
}

/**
 * What each line of one account's ledger in one currency paid with, in the order in which it left: by age under the rules that
 * go by age, own money first under the others. A line that brings money in, and the opening, have none.
 */
export function whyOf(rule: TracingRule, lines: readonly LedgerDocument[]): readonly (readonly WhyPart[])[] {
  const queues = new Map<string, Waiting[]>();
  const byAge = rule === "fifo" || rule === "lifo";
  return lines.map((line) => {
    const owners = [{ label: null, money: line.own }, ...line.shares.map(({ label, money }) => ({ label, money }))];
    const total = line.change === null ? 0n : moneyFromJson(line.change).minor;
    if (total >= 0n) {
      for (const { label, money } of owners) arrive(queues, label, moneyFromJson(money).minor, line.at);
      return [];
    }
    const parts = owners.flatMap(({ label, money }) => {
      const { minor, currency } = moneyFromJson(money);
      const taken = byAge ? take(queues, label, -minor, rule) : minor === 0n ? [] : [{ since: null, minor: -minor }];
      return taken.map((one) => ({
        label,
        since: one.since,
        money: moneyToJson({ minor: one.minor, currency }),
        share: Number((one.minor * 10_000n) / -total),
      }));
    });
    return byAge ? parts.sort((a, b) => (timeOf(a) - timeOf(b)) * (rule === "fifo" ? 1 : -1)) : parts;
  });
}

function arrive(queues: Map<string, Waiting[]>, label: string | null, minor: bigint, since: InstantDocument | null): void {
  if (minor <= 0n) return;
  const queue = queues.get(keyOf(label)) ?? [];
  queues.set(keyOf(label), [...queue, { since, minor }]);
}

/** Takes so much of one owner's money, from the end of the queue that the rule draws on. */
function take(queues: Map<string, Waiting[]>, label: string | null, minor: bigint, rule: TracingRule): readonly Waiting[] {
  const inTurn = [...(queues.get(keyOf(label)) ?? [])];
  if (rule === "lifo") inTurn.reverse();
  const taken: Waiting[] = [];
  const left: Waiting[] = [];
  let open = minor;
  for (const { since, minor: there } of inTurn) {
    const drawn = leastOf([there, open]);
    open -= drawn;
    if (drawn > 0n) taken.push({ since, minor: drawn });
    if (there > drawn) left.push({ since, minor: there - drawn });
  }
  queues.set(keyOf(label), rule === "lifo" ? left.reverse() : left);
  return taken;
}

function timeOf({ since }: WhyPart): number {
  return since === null ? 0 : Date.parse(since.at);
}

function keyOf(label: string | null): string {
  return label === null ? "own" : `of ${label}`;
}
