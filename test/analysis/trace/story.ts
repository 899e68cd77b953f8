import { type AccountId, endOf, parseAccountId } from "../../../backend/domain/account.ts";
import { parseCurrency } from "../../../backend/domain/currency.ts";
import { type Instant, parseTime } from "../../../backend/domain/instant.ts";
import { money, parseMoney } from "../../../backend/domain/money.ts";
import type { RecordId } from "../../../backend/domain/record.ts";
import type { Transfer, TransferId, TransferSide } from "../../../backend/domain/transfer.ts";

export const CNY = parseCurrency("CNY");

const ACCOUNT = {
  V01: "bank:102:6222020200112233445",
  V02: "bank:102:6222020200998877665",
  A1: "card:6222021001216217",
  B1: "card:6217001002003001",
  B2: "card:6230522002003002",
  B3: "card:6217001002003003",
  C1: "card:6228480402003004",
  C2: "card:6217001002003005",
  U1: "card:6214830102003006",
  P1: "card:6225880102003007",
  D1: "card:6226220102003008",
} as const;

export type Name = keyof typeof ACCOUNT;

/** The story's account of this name. */
export const account = (name: Name): AccountId => parseAccountId(ACCOUNT[name]);

/** Accounts whose own statements are held, with what stood in them before. */
const OPENING: Readonly<Partial<Record<Name, string>>> = { A1: "1260", B1: "0", B2: "0", B3: "0", C2: "0", U1: "50000" };

/** id, own clock's time of day, payer, payee, amount, memo. */
const ROWS: readonly (readonly [string, string, Name, Name | "cash", string, string?])[] = [
  ["t01", "14:01:50", "V02", "A1", "120000"],
  ["t02", "14:02:11", "V01", "A1", "480000"],
  ["t03", "14:02:19", "A1", "B1", "200000"],
  ["t04", "14:02:23", "A1", "B2", "200000"],
  ["t05", "14:02:31", "A1", "B3", "199000", "订单 20250314-7 手表"],
  ["t06", "14:02:40", "B1", "C1", "98000"],
  ["t07", "14:02:52", "B1", "C2", "101500"],
  ["t08", "14:03:05", "C1", "U1", "97000"],
  ["t09", "14:03:30", "C2", "P1", "101500"],
  ["t10", "14:09:30", "B2", "cash", "20000"],
  ["t11", "14:41:00", "B2", "D1", "180000"],
];

/** Friday 14 March 2025 in China. */
export const at = (time: string): Instant => ({ at: parseTime(`2025-03-14T${time}+08:00`), precision: "second" });

/** The whole story as the statements of A1, B1, B2, B3, C2 and U1 tell it; B2's bank is two seconds behind. */
export function storyTransfers(): readonly Transfer[] {
  const balances = new Map(Object.entries(OPENING).map(([name, amount]) => [name, parseMoney(amount, CNY).minor]));
  const step = (name: string, change: bigint): bigint | null => {
    const before = balances.get(name);
    if (before === undefined) return null;
    balances.set(name, before + change);
    return before + change;
  };
  return ROWS.map(([id, time, from, to, amount, memo]) => {
    const paid = parseMoney(amount, CNY);
    const payer = sideOf(`${id}-out`, at(time), step(from, -paid.minor));
    const seenAt = id === "t04" ? at("14:02:21") : at(time);
    const payee = sideOf(`${id}-in`, seenAt, to === "cash" ? null : step(to, paid.minor));
    return {
      id: id as TransferId,
      from: account(from),
      to: to === "cash" ? endOf(account(from), "cash") : account(to),
      paid,
      received: paid,
      at: payer?.at ?? payee?.at ?? at(time),
      payer,
      payee,
      memo: memo ?? null,
      channel: null,
      fromName: null,
      toName: null,
    };
  });
}

function sideOf(record: string, seenAt: Instant, balance: bigint | null): TransferSide | null {
  if (balance === null) return null;
  return { record: record as RecordId, at: seenAt, balanceAfter: money(balance, CNY), sequence: null };
}

/** Answers as a store would: every transfer of the accounts asked for. Keeps what it was asked. */
export function sourceOf(transfers: readonly Transfer[]): {
  readonly asked: AccountId[];
  readonly source: (accounts: readonly AccountId[]) => Promise<readonly Transfer[]>;
} {
  const asked: AccountId[] = [];
  const source = async (accounts: readonly AccountId[]): Promise<readonly Transfer[]> => {
    asked.push(...accounts);
    return transfers.filter(({ from, to }) => accounts.includes(from) || accounts.includes(to));
  };
  return { asked, source };
}
