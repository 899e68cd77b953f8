import type { AccountId } from "../domain/account.ts";
import { type Money, sumByCurrency } from "../domain/money.ts";
import type { Direction, Period } from "../store/transfer-store.ts";
import { cell } from "./columns.ts";
import type { FlowGraph, Incidence } from "./flow-graph.ts";
import { accountIn, accountOf, paidOf, transfersIn } from "./flow-reading.ts";

/** Which transfers of one account are meant. */
export interface Around {
  readonly account: AccountId;
  readonly direction: Direction;
  readonly period: Period;
  readonly least: Money | null;
}

export interface Count {
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly Money[];
}

/** Numbers of the transfers that fit, in time order, each once; none for an account that the graph does not have. */
export function transfersAround(graph: FlowGraph, around: Around): readonly number[] {
  const account = accountIn(graph, around.account);
  if (account < 0) return [];
  const [out, into] = [transfersIn(graph.out, account), transfersIn(graph.in, account)];
  const asked: Readonly<Record<Direction, readonly Int32Array[]>> = { out: [out], in: [into], both: [out, into] };
  const numbers = new Set(asked[around.direction].flatMap((side) => [...side]));
  return [...numbers].filter((number) => fits(graph, number, around)).sort((a, b) => a - b);
}

/** The other end of a transfer of this account; the account itself where it paid itself. */
export function otherEnd(graph: FlowGraph, number: number, account: AccountId): AccountId {
  const from = accountOf(graph, cell(graph.from, number));
  return from === account ? accountOf(graph, cell(graph.to, number)) : from;
}

/** How many transfers, with how many others, and their sums by currency. */
export function countOf(graph: FlowGraph, numbers: readonly number[], account: AccountId): Count {
  return {
    transfers: numbers.length,
    accounts: new Set(numbers.map((number) => otherEnd(graph, number, account))).size,
    sums: sumByCurrency(numbers.map((number) => paidOf(graph, number))),
  };
}

/** The first of them by time, or by amount: within each currency the largest first, equal ones in time order. */
export function firstOf(graph: FlowGraph, numbers: readonly number[], order: "amount" | "time", top: number): readonly number[] {
  if (order === "time") return numbers.slice(0, top);
  const paid = numbers.map((number) => ({ number, ...paidOf(graph, number) }));
  const byCurrency = (a: Money, b: Money) => (a.currency < b.currency ? -1 : Number(a.currency > b.currency));
  const bySize = (a: Money, b: Money) => (a.minor > b.minor ? -1 : Number(a.minor < b.minor));
  return paid
    .sort((a, b) => byCurrency(a, b) || bySize(a, b) || a.number - b.number)
    .slice(0, top)
    .map(({ number }) => number);
}

/** Every transfer of which one end is among `some` and the other among `all`, in time order, each once. */
export function transfersAmong(graph: FlowGraph, some: readonly AccountId[], all: readonly AccountId[]): readonly number[] {
  const among = new Set(all.map((id) => accountIn(graph, id)));
  const accounts = some.map((id) => accountIn(graph, id)).filter((account) => account >= 0);
  const ending = (side: Incidence, far: Int32Array) =>
    accounts.flatMap((account) => [...transfersIn(side, account)].filter((number) => among.has(cell(far, number))));
  return [...new Set([...ending(graph.out, graph.to), ...ending(graph.in, graph.from)])].sort((a, b) => a - b);
}

function fits(graph: FlowGraph, number: number, { period, least }: Around): boolean {
  const at = cell(graph.earliest, number);
  if ((period.from !== null && at < period.from) || (period.until !== null && at >= period.until)) return false;
  if (least === null) return true;
  const paid = paidOf(graph, number);
  return paid.currency === least.currency && paid.minor >= least.minor;
}
