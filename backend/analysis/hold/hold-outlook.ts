import { clockOf } from "../../domain/account.ts";
import { countryOf } from "../../domain/country.ts";
import type { Detection } from "../../domain/finding.ts";
import type { HoldLine, HoldOutlook, HoldPlan, SmallestSet } from "../../domain/hold-plan.ts";
import { money, sumByCurrency } from "../../domain/money.ts";
import type { Trace } from "../../domain/trace.ts";
import { exitBounds } from "./exit-bound.ts";
import { holdCurve } from "./hold-curve.ts";

/** Nine tenths of the money are mostly in few accounts. */
export const DEFAULT_SHARE = 0.9;

/**
 * What a hold plan means beyond its lines. later: the same trace as of everything known, for what left after the plan's moment
 * and for what an earlier hold would have kept. share: 0..1 of the money that the smallest set must hold.
 */
export function holdOutlook(plan: HoldPlan, later: Trace, detection: Detection | null, share = DEFAULT_SHARE): HoldOutlook {
  const all = [...plan.lines, ...plan.askFirst];
  const { points, truncated } = holdCurve(later);
  const named = new Set(detection?.findings.flatMap(({ accounts }) => accounts.map(({ id }) => id)) ?? []);
  return {
    smallest: plan.total.map((total) => smallestSet(all, total, share)),
    exits: exitBounds(plan, later),
    curve: points,
    curveTruncated: truncated,
    banks: byBank(all),
    lookAlikes: {
      askFirst: plan.askFirst.map(({ account }) => account),
      unnamed: plan.lines.map(({ account }) => account).filter((account) => !named.has(account)),
    },
  };
}

/** Largest first is the fewest: no other choice of as many lines holds more. */
function smallestSet(lines: readonly HoldLine[], total: SmallestSet["of"], share: number): SmallestSet {
  const permille = BigInt(Math.round(share * 1000));
  const inOrder = lines
    .filter(({ hold }) => hold.currency === total.currency)
    .sort((a, b) => (a.hold.minor === b.hold.minor ? (a.account < b.account ? -1 : 1) : a.hold.minor > b.hold.minor ? -1 : 1));
  const taken: HoldLine[] = [];
  let held = 0n;
  for (const line of inOrder) {
    if (held * 1000n >= total.minor * permille) break;
    taken.push(line);
    held += line.hold.minor;
  }
  return { share, accounts: taken.map(({ account }) => account), held: money(held, total.currency), of: total };
}

function byBank(lines: readonly HoldLine[]): HoldOutlook["banks"] {
  const banks = new Map<string, HoldLine[]>();
  for (const line of lines) {
    const bank = clockOf(line.account);
    const known = banks.get(bank);
    if (known) known.push(line);
    else banks.set(bank, [line]);
  }
  return [...banks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bank, held]) => ({
      bank,
      country: held.map(({ account }) => countryOf(account)).find((country) => country !== null) ?? null,
      accounts: held.map(({ account }) => account).sort(),
      sums: sumByCurrency(held.map(({ hold }) => hold)),
    }));
}
