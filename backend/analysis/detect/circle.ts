import { say } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { paidOf, transfersIn } from "../flow-reading.ts";
import { DAY_MS } from "./durations.ts";
import { NO_TERM, type Term } from "./term.ts";

const CIRCLE_NATS = -4;
const SOON_MS = 3 * DAY_MS;

/** A savings club gives its money to one of those who paid it. transfers are those into and around the account. */
export function circleTerm(graph: FlowGraph, transfers: readonly number[], account: number): Term {
  const incoming = transfers.filter((transfer) => cell(graph.to, transfer) === account);
  const payers = new Set(incoming.map((transfer) => cell(graph.from, transfer)));
  const from = Math.min(...incoming.map((transfer) => cell(graph.earliest, transfer)));
  const until = Math.max(...incoming.map((transfer) => cell(graph.earliest, transfer))) + SOON_MS;
  let all = 0;
  let back = 0;
  for (const transfer of transfersIn(graph.out, account)) {
    const at = cell(graph.earliest, transfer);
    if (at < from || at > until) continue;
    const amount = Number(paidOf(graph, transfer).minor);
    all += amount;
    if (payers.has(cell(graph.to, transfer))) back += amount;
  }
  if (all === 0 || 2 * back < all) return NO_TERM;
  return { nats: CIRCLE_NATS, against: say("circle.back") };
}
