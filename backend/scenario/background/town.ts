import type { AccountOffice } from "../accounts.ts";
import { COMPANY_BANKS, HELD_BANKS, UNSEEN_BANKS } from "../banks.ts";
import { company, licenceNumber, person } from "../holders.ts";
import type { Account, Holder } from "../party.ts";
import type { Random } from "../random.ts";

/** One person's lasting ties: whom the person pays and is paid by, month after month. */
export interface Household {
  readonly account: Account;
  readonly employer: Account;
  readonly salaryYuan: number;
  readonly landlord: Account | null;
  readonly rentYuan: number;
  readonly shops: readonly Account[];
  readonly friends: readonly Account[];
  readonly relative: Account;
  /** Purchases a day on a plain weekday. */
  readonly purchasesADay: number;
}

export interface Town {
  readonly households: readonly Household[];
  readonly employers: readonly Account[];
  readonly shops: readonly Account[];
  readonly utility: Account;
  /** Private people whose banks nobody has asked. */
  readonly outsiders: readonly Account[];
}

const PEOPLE_A_BANK = 52;

/** The people, shops and firms of the seven banks, with some whose statements nobody holds. */
export function townOf(random: Random, office: AccountOffice): Town {
  const employers = listOf(9, (index) =>
    office.open(index < 7 ? random.pick(COMPANY_BANKS) : random.pick(UNSEEN_BANKS), company(random)),
  );
  const shops = listOf(64, (index) => openShop(random, office, index));
  const utility = office.open(random.pick(COMPANY_BANKS), company(random, "水电燃气"));
  const outsiders = listOf(160, () => office.open(random.pick(UNSEEN_BANKS), person(random)));
  const people = HELD_BANKS.flatMap((bank) => listOf(PEOPLE_A_BANK, () => office.open(bank, person(random))));
  const known = { people, employers, shops, outsiders };
  const households = people.map((account) => householdOf(random, account, known));
  return { households, employers, shops, utility, outsiders };
}

type Known = Pick<Town, "employers" | "shops" | "outsiders"> & { readonly people: readonly Account[] };

/** The ties of one account, drawn like everybody's. */
export function householdOf(random: Random, account: Account, { people, employers, shops, outsiders }: Known): Household {
  const others = people.filter((other) => other !== account);
  return {
    account,
    employer: random.pick(employers),
    salaryYuan: Math.round(7_500 * Math.exp(0.4 * random.normal())),
    landlord: random.chance(0.5) ? random.pick(random.chance(0.6) ? others : outsiders) : null,
    rentYuan: random.int(9, 45) * 100,
    shops: random.sample(shops, random.int(4, 7)),
    friends: [...random.sample(others, random.int(2, 4)), ...random.sample(outsiders, random.int(0, 1))],
    relative: random.pick(random.chance(0.5) ? others : outsiders),
    purchasesADay: 0.35 + 0.7 * random.next(),
  };
}

function openShop(random: Random, office: AccountOffice, index: number): Account {
  if (index % 8 === 7) return office.open(random.pick(UNSEEN_BANKS), company(random));
  if (index % 3 === 0) return office.open(random.pick(HELD_BANKS), soleTrader(random));
  return office.open(random.pick(COMPANY_BANKS), company(random));
}

function soleTrader(random: Random): Holder {
  const holder = person(random);
  const workplace = `${holder.name}${random.pick(["便利店", "小吃店", "水果店", "理发店", "五金店"])}`;
  return { ...holder, workplace, licence: licenceNumber(random) };
}

function listOf<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
