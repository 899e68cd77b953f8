import { parseAccountId } from "../../domain/account.ts";
import { bareTransfer } from "../../domain/bare-transfer.ts";
import { parseCurrency } from "../../domain/currency.ts";
import { money } from "../../domain/money.ts";
import type { Transfer, TransferId } from "../../domain/transfer.ts";
import { BENCHMARK_DEFAULTS, benchmarkTransfers, makeBenchmark } from "../laundering/benchmark.ts";
import type { Random } from "../random.ts";
import { PLAIN_BANK } from "../underground/plant-bank.ts";
import { makeUnderground, UNDERGROUND_DEFAULTS, undergroundTransfers } from "../underground/underground.ts";
import type { FileOfTransfers } from "./file-of-transfers.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2025, 0, 6);
const CNY = parseCurrency("CNY");

const BANK = { ...PLAIN_BANK, deals: 60, accounts: [1, 1] as const, split: 0.1, spread: 0.015 };

/**
 * Records in which each kind that rules of its own tell can be found: planted patterns in lawful life, two underground banks (one of
 * coins), and what of the rest is quickly made. Dealt into so many files that overlap, what was quickly made whole into the first; the same draws give the same bytes.
 */
export async function recordsOfAllKinds(random: Random, files: number): Promise<readonly FileOfTransfers[]> {
  const all: Transfer[] = [];
  const life = { ...BENCHMARK_DEFAULTS, seed: random.int(1, 1_000_000), transfers: 3_000, accounts: 300 };
  for await (const batch of benchmarkTransfers(makeBenchmark(life))) all.push(...batch.map((one) => renamed(one, "life")));
  const banks = [
    { ...BANK, name: "bank", foreign: 1 as const },
    { ...BANK, name: "coins", foreign: 2 as const },
  ];
  const under = {
    ...UNDERGROUND_DEFAULTS,
    days: 30,
    transfers: [1_500, 1_000, 500] as const,
    priceListFirms: 1,
    moneyChangers: 0,
    banks,
  };
  for await (const batch of undergroundTransfers(makeUnderground({ ...under, seed: random.int(1, 1_000_000) }))) {
    all.push(...batch.map((one) => renamed(one, "under")));
  }
  const dealt = Array.from({ length: files }, (_, file): Transfer[] => (file === 0 ? [...quicklyMade()] : []));
  for (const transfer of all) {
    // The first file has most, as a case has; one payment in ten stands in a second one too.
    const place = random.chance(0.7) ? 0 : random.int(0, files - 1);
    for (const one of new Set([place, random.chance(0.1) ? random.int(0, files - 1) : place])) dealt[one]?.push(transfer);
  }
  return dealt;
}

/** Both parts number their payments and accounts from 0. */
function renamed(transfer: Transfer, part: string): Transfer {
  const account = (id: Transfer["from"]): Transfer["from"] => parseAccountId(`${id}${part === "life" ? "" : "9"}`);
  return {
    ...transfer,
    id: `${part}${transfer.id}` as TransferId,
    from: account(transfer.from),
    to: account(transfer.to),
  };
}

/** A woken account, a lent one that runs scores, a table of bets, sums below a limit, a peel chain and a chain of mules. */
function quicklyMade(): readonly Transfer[] {
  const made: Transfer[] = [];
  const pay = (from: string, to: string, yuan: number, at: number): void => {
    const [payer, payee] = [parseAccountId(`bank:777:${from}`), parseAccountId(`bank:777:${to}`)];
    const id = `made${String(made.length).padStart(4, "0")}` as TransferId;
    made.push(bareTransfer({ id, from: payer, to: payee, at: START_MS + at, paid: money(BigInt(Math.round(yuan * 100)), CNY) }));
  };
  pay("old friend", "sleeper", 100, -200 * DAY_MS);
  pay("somebody", "sleeper", 60_000, 10 * DAY_MS);
  for (const payee of [1, 2, 3, 4]) pay("sleeper", `stranger ${payee}`, 14_000, 10 * DAY_MS + payee * 20 * MINUTE_MS);
  for (let order = 0; order < 14; order += 1) {
    const at = 12 * DAY_MS + order * 11 * MINUTE_MS;
    pay(`better ${order}`, "runner", 1_000 + 37 * order, at);
    pay("runner", "platform", (1_000 + 37 * order) * 0.985, at + 3 * MINUTE_MS);
  }
  for (let bettor = 0; bettor < 12; bettor += 1) {
    const at = 14 * DAY_MS + bettor * 50 * MINUTE_MS;
    pay(`bettor ${bettor}`, "table", 200 + 13 * bettor, at);
    pay(`bettor ${bettor}`, "table", 310 + 17 * bettor, at + 30 * MINUTE_MS);
    if (bettor % 2 === 0) pay("table", `bettor ${bettor}`, 900 + 19 * bettor, at + 45 * MINUTE_MS);
  }
  for (let part = 0; part < 5; part += 1)
    pay("splitter", `shop ${part}`, 490_000 - 1_000 * part, 16 * DAY_MS + part * 60 * MINUTE_MS);
  for (let link = 0; link < 6; link += 1) {
    const fund = 500_000 * 0.93 ** link;
    pay(`peeler ${link}`, `peeled ${link}`, fund * 0.06, 18 * DAY_MS + link * 300 * MINUTE_MS);
    pay(`peeler ${link}`, `peeler ${link + 1}`, fund * 0.93, 18 * DAY_MS + link * 300 * MINUTE_MS + MINUTE_MS);
  }
  for (let mule = 0; mule < 5; mule += 1)
    pay(`mule ${mule}`, `mule ${mule + 1}`, 90_000 - 400 * mule, 20 * DAY_MS + mule * 20_000);
  return made;
}
