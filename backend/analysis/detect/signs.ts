import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { batchesOf } from "./batches.ts";
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
const OWN_ACCOUNTS_NATS = -5;
const BATCH_NATS = -6;
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
  /** Share of transfers whose pair meets in one affair only, shrunk to 0.3 where there are few. */
  readonly firstContactShare: number;
}

/** The signs of every transfer. Computed once, used by all detectors. */
export function signsOf(graph: FlowGraph, holders: Holders): Signs {
  const contacts = contactsOf(graph, AFFAIR_MS);
  const firstContactShare = shareOfFirstContacts(contacts);
  const novelty = new Float64Array(graph.size);
  for (let transfer = 0; transfer < graph.size; transfer += 1) {
    novelty[transfer] = noveltyNats(graph, contacts, transfer, firstContactShare, holders);
  }
  return {
    novelty,
    surprise: surpriseOf(graph, contacts.other).map((value) => SURPRISE_WEIGHT * value - SURPRISE_OFFSET),
    batch: Float64Array.from(batchesOf(graph), (inBatch) => (inBatch === 1 ? BATCH_NATS : 0)),
    contacts,
    firstContactShare,
  };
}

/** Whether lawful pairs deal so rarely a second time here that a first contact says little. */
export function isNoveltyTelling({ firstContactShare }: Signs): boolean {
  return firstContactShare < 0.8;
}

function shareOfFirstContacts({ other }: Contacts): number {
  const first = other.reduce((sum, others) => sum + (others === 0 ? 1 : 0), 0);
  return (first + 30) / (other.length + 100);
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
