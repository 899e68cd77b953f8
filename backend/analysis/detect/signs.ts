import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, transfersIn } from "../flow-reading.ts";
import { type Groups, int } from "../suspicion/numbers.ts";
import { transfersByPair } from "../suspicion/pair-groups.ts";
import { batchesOf, OTHER_PAYEES } from "./batches.ts";
import { type Contacts, contactsOf } from "./contacts.ts";
import { DAY_MS } from "./durations.ts";
import { surpriseOf } from "./habits.ts";
import type { Holders } from "./holders.ts";

/** Rented accounts live for days: contacts within three days belong to one affair, later ones to a life. */
const AFFAIR_MS = 3 * DAY_MS;

/** What each further contact outside the affair costs, at most two of them. */
const ACQUAINTED_NATS = 2.5;
/** More than so many repeats inside the affair cost one nat each, at most three. */
const FREE_REPEATS = 3;
/** Accounts with fewer transfers show no custom of their own. */
const TELLING_TRANSFERS = 4;
const USUAL_SHARE = 0.3;
const PSEUDO_ACCOUNTS = 10;
const OWN_ACCOUNTS_NATS = -5;
const BATCH_NATS = -6;
const BATCH_GROWTH_NATS = 2;
/** Expected from 0.6·surprise when nothing is wrong. */
const SURPRISE_WEIGHT = 0.6;
const SURPRISE_OFFSET = 0.92;

/** What tells a suspicious transfer from life, by transfer number, in nats; before any pattern is looked for. */
export interface Signs {
  /** Above 0: the two never met outside this affair. Below: they did, or are one holder's accounts. */
  readonly novelty: Float64Array;
  /** Above 0: unusually much for both sides. */
  readonly surprise: Float64Array;
  /** 0, or what being part of a pay run costs. */
  readonly batch: Float64Array;
  readonly contacts: Contacts;
  /** Mean over accounts of the share of their transfers whose pair meets in one affair only; 0.3 where few accounts tell. */
  readonly firstContactShare: number;
}

/** The signs of every transfer. Computed once, used by all detectors. */
export function signsOf(
  graph: FlowGraph,
  holders: Holders,
  batches: Int32Array = batchesOf(graph),
  pairs: Groups = transfersByPair(graph),
): Signs {
  const contacts = contactsOf(graph, pairs, AFFAIR_MS);
  const firstContactShare = shareOfFirstContacts(graph, contacts);
  const novelty = new Float64Array(graph.size);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    novelty[transfer] = noveltyNats(graph, contacts, transfer, firstContactShare, holders);
  }
  return {
    novelty,
    surprise: surpriseOf(graph, contacts.other).map((value) => SURPRISE_WEIGHT * value - SURPRISE_OFFSET),
    batch: new Float64Array(graph.size).map((_, transfer) => batchNats(int(batches, transfer))),
    contacts,
    firstContactShare,
  };
}

/** The more are paid at once, the less it is anything but a pay run. */
function batchNats(others: number): number {
  return others === 0 ? 0 : BATCH_NATS - BATCH_GROWTH_NATS * Math.log(others / OTHER_PAYEES);
}

/** Whether lawful pairs deal so rarely a second time here that a first contact says little. */
export function isNoveltyTelling({ firstContactShare }: Signs): boolean {
  return firstContactShare < 0.8;
}

/** Each account counts once, so that the one-time customers of a single busy shop do not speak for everybody. */
function shareOfFirstContacts(graph: FlowGraph, { other }: Contacts): number {
  let shares = USUAL_SHARE * PSEUDO_ACCOUNTS;
  let accounts = PSEUDO_ACCOUNTS;
  for (let account = 0; account < graph.accounts.length; account += 1) {
    if (cell(graph.traversable, account) === 0) continue;
    const { transfers, first } = firstContacts(graph, other, account);
    if (transfers < TELLING_TRANSFERS) continue;
    shares += first / transfers;
    accounts += 1;
  }
  return shares / accounts;
}

/** An account's transfers in and out, a self-transfer once, and how many of them are first contacts. */
function firstContacts(
  graph: FlowGraph,
  other: Int32Array,
  account: number,
): { readonly transfers: number; readonly first: number } {
  let [transfers, first] = [0, 0];
  for (const incidence of [graph.out, graph.in]) {
    for (const transfer of transfersIn(incidence, account)) {
      if (incidence === graph.in && int(graph.from, transfer) === account) continue;
      transfers += 1;
      if (int(other, transfer) === 0) first += 1;
    }
  }
  return { transfers, first };
}

function noveltyNats(graph: FlowGraph, contacts: Contacts, transfer: number, share: number, holders: Holders): number {
  const [from, to] = [cell(graph.from, transfer), cell(graph.to, transfer)];
  if (from === to || holders.isSameHolder(accountOf(graph, from), accountOf(graph, to))) return OWN_ACCOUNTS_NATS;
  const others = cell(contacts.other, transfer);
  const repeats = Math.min(3, Math.max(0, cell(contacts.near, transfer) - FREE_REPEATS));
  // Knowing each other speaks for life only as far as people in these records do deal again.
  const weight = Math.min(1, (1 - share) / 0.2);
  return others === 0 ? -Math.log(share) - weight * repeats : -weight * (repeats + ACQUAINTED_NATS * Math.min(2, others));
}
