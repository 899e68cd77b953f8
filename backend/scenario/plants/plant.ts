import type { FindingKind } from "../../domain/finding.ts";
import type { AccountOffice } from "../accounts.ts";
import type { Town } from "../background/town.ts";
import type { Day } from "../calendar.ts";
import type { Account } from "../party.ts";
import type { Payment, PaymentBook } from "../payment.ts";
import type { Random } from "../random.ts";

/** One unlawful structure that the scenario put there on purpose. */
export interface Plant {
  readonly family: FindingKind;
  readonly label: string;
  /** Who runs it or lends an account to it; victims and customers are not among them. */
  readonly accounts: readonly Account[];
  readonly payments: readonly Payment[];
}

/** What every plant and look-alike is built with. */
export interface Scene {
  readonly random: Random;
  readonly office: AccountOffice;
  readonly book: PaymentBook;
  readonly town: Town;
  readonly days: readonly Day[];
  /** Hands out people of the town who live an ordinary life, each once. */
  readonly recruit: (count: number) => Account[];
}

/** A scene whose recruits never come twice and are none of those taken, in the order that chance gives. */
export function sceneOf(random: Random, parts: Omit<Scene, "random" | "recruit">, taken: readonly Account[]): Scene {
  const people = parts.town.households.map(({ account }) => account).filter((account) => !taken.includes(account));
  const waiting = random.fork("recruits").sample(people, people.length);
  const recruit = (count: number): Account[] => {
    const recruits = waiting.splice(0, count);
    if (recruits.length < count) throw new Error(`the town has no ${count} people left to recruit`);
    return recruits;
  };
  return { ...parts, random, recruit };
}
