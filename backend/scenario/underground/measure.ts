import type { AccountId } from "../../domain/account.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { accountIdOf, transferIdOf } from "./book.ts";
import type { Deal, PlantedBank } from "./plant-bank.ts";
import type { Underground } from "./underground.ts";

/** What was found, by ids. */
export interface FoundDesk {
  readonly near: readonly AccountId[];
  readonly far: readonly AccountId[];
  readonly deals: readonly FoundDeal[];
}

interface FoundDeal {
  readonly firsts: readonly TransferId[];
  readonly seconds: readonly TransferId[];
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Counts that add up over ledgers. */
export interface Tally {
  readonly right: number;
  readonly named: number;
  readonly planted: number;
}

/** One bank against the desk that is mostly its own; without one every count of what was found is 0. */
export interface BankFigures {
  readonly name: string;
  readonly found: boolean;
  readonly accounts: Tally;
  readonly pairs: Tally;
  readonly splits: Tally;
  /** |ln| of the desk's rate against the true one, by deal, and whether the 90 % interval holds the true one. */
  readonly rateErrors: readonly number[];
  readonly covered: number;
}

export interface UndergroundFigures {
  readonly banks: readonly BankFigures[];
  /** Desks that are mostly nobody's. */
  readonly falseDesks: number;
}

/** Every bank's figures. A desk is a bank's when at least half of its accounts are the bank's pools. */
export function measureUnderground(made: Underground, desks: readonly FoundDesk[]): UndergroundFigures {
  const owners = desks.map((desk) =>
    made.banks.find((bank) => sharedAccounts(made, bank, desk) * 2 >= desk.near.length + desk.far.length),
  );
  return {
    banks: made.banks.map((bank) =>
      bankFigures(
        made,
        bank,
        desks.filter((_, number) => owners[number] === bank),
      ),
    ),
    falseDesks: owners.filter((owner) => owner === undefined).length,
  };
}

function poolIds({ book }: Underground, { pools }: PlantedBank): ReadonlySet<AccountId> {
  return new Set(pools.flat().map((account) => accountIdOf(book, account)));
}

function sharedAccounts(made: Underground, bank: PlantedBank, { near, far }: FoundDesk): number {
  const pools = poolIds(made, bank);
  return [...near, ...far].filter((id) => pools.has(id)).length;
}

function bankFigures(made: Underground, bank: PlantedBank, desks: readonly FoundDesk[]): BankFigures {
  const pools = poolIds(made, bank);
  const named = desks.flatMap(({ near, far }) => [...near, ...far]);
  const right = named.filter((id) => pools.has(id)).length;
  const seen = bank.deals.filter(({ first, second }) => [...first, ...second].every(made.isKept));
  const deals = desks.flatMap((desk) => desk.deals);
  const isPair = (deal: { readonly first: readonly unknown[]; readonly second: readonly unknown[] }) =>
    deal.first.length === 1 && deal.second.length === 1;
  const isSplit = ({ first, second }: Deal) => second.length > 0 && first.length + second.length > 2;
  const foundPairs = deals.filter(({ firsts, seconds }) => firsts.length + seconds.length === 2);
  const foundSplits = deals.filter(({ firsts, seconds }) => firsts.length + seconds.length > 2);
  return {
    name: bank.terms.name,
    found: right * 2 >= pools.size,
    accounts: { right, named: named.length, planted: pools.size },
    pairs: tally(seen.filter(isPair), foundPairs),
    splits: tally(seen.filter(isSplit), foundSplits),
    ...rateFigures(bank, deals),
  };
}

function tally(planted: readonly Deal[], found: readonly FoundDeal[]): Tally {
  const truth = new Set(
    planted.map(({ first, second }) => [...first.map(transferIdOf), "", ...second.map(transferIdOf)].join(" ")),
  );
  const right = found.filter(({ firsts, seconds }) =>
    truth.has([...[...firsts].sort(), "", ...[...seconds].sort()].join(" ")),
  ).length;
  return { right, named: found.length, planted: planted.length };
}

function rateFigures({ deals }: PlantedBank, found: readonly FoundDeal[]): Pick<BankFigures, "rateErrors" | "covered"> {
  const rateOf = new Map(deals.flatMap(({ first, rate }) => first.map((row) => [transferIdOf(row), rate] as const)));
  const told = found.flatMap((deal) => {
    const rate = deal.firsts.length === 1 ? rateOf.get(deal.firsts[0] ?? ("" as TransferId)) : undefined;
    return rate === undefined ? [] : [{ rate, deal }];
  });
  return {
    rateErrors: told.map(({ rate, deal }) => Math.abs(Math.log(deal.rate) - rate)),
    covered: told.filter(({ rate, deal }) => Math.log(deal.low) <= rate && rate <= Math.log(deal.high)).length,
  };
}

export function added(tallies: readonly Tally[]): Tally {
  const sum = (count: keyof Tally): number => tallies.reduce((total, one) => total + one[count], 0);
  return { right: sum("right"), named: sum("named"), planted: sum("planted") };
}

export function precisionOf({ right, named }: Tally): number {
  return right / Math.max(1, named);
}

export function recallOf({ right, planted }: Tally): number {
  return right / Math.max(1, planted);
}

export function f1Of({ right, named, planted }: Tally): number {
  return (2 * right) / Math.max(1, named + planted);
}

/** The middle one; null of none. */
export function medianOf(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
