import { say } from "../../domain/sentence.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { spanOf, transfersIn } from "../flow-reading.ts";
import { float, int } from "../suspicion/numbers.ts";
import { DAY_MS } from "./durations.ts";
import { NO_TERM, type Term } from "./term.ts";

/** How an account is used over the whole time that the records cover. */
export interface Activity {
  readonly transfers: number;
  readonly activeDays: number;
  /** Days from the first to the last record of all accounts, at least 1. */
  readonly days: number;
}

/** Fewer days show no habit. */
const LEAST_DAYS = 14;
const STEADY_SHARE = 0.5;
const BUSY_TRANSFERS_A_DAY = 5;
const STEADY_NATS = -3;

/** Transfers in and out of the account and the days (UTC) that have one; days is what daysCovered says. */
export function activityOf(graph: FlowGraph, account: number, days: number): Activity {
  const [ins, outs] = [transfersIn(graph.in, account), transfersIn(graph.out, account)];
  const dayAt = (transfers: Int32Array, place: number): number =>
    place < transfers.length ? Math.floor(float(graph.earliest, int(transfers, place)) / DAY_MS) : Number.POSITIVE_INFINITY;
  let [activeDays, lastDay] = [0, Number.NaN];
  for (let i = 0, o = 0; i < ins.length || o < outs.length; ) {
    const [came, went] = [dayAt(ins, i), dayAt(outs, o)];
    if (came <= went) i += 1;
    else o += 1;
    const day = Math.min(came, went);
    if (day !== lastDay) activeDays += 1;
    lastDay = day;
  }
  return { transfers: ins.length + outs.length, activeDays, days };
}

/** A shop deals with many people most days; a rented account works in bursts. */
export function isSteadyBusiness({ transfers, activeDays, days }: Activity): boolean {
  return days >= LEAST_DAYS && activeDays >= STEADY_SHARE * days && transfers >= BUSY_TRANSFERS_A_DAY * activeDays;
}

/** Whether an account with so many transfers could be a steady business at all: who cannot need not be looked into. */
export function mayBeSteadyBusiness(transfers: number, days: number): boolean {
  return days >= LEAST_DAYS && transfers >= BUSY_TRANSFERS_A_DAY * STEADY_SHARE * days;
}

/** What a steady business or a licence says against a finding on the account. */
export function businessTerm(activity: Activity, isLicensed: boolean): Term {
  if (isSteadyBusiness(activity)) {
    const perDay = Math.round(activity.transfers / activity.activeDays);
    const against = say("business.steady", { active: activity.activeDays, days: activity.days, perDay });
    return { nats: STEADY_NATS, against };
  }
  return isLicensed ? { nats: STEADY_NATS, against: say("business.licensed") } : NO_TERM;
}

/** Whole days that the records cover, at least 1. */
export function daysCovered(graph: FlowGraph): number {
  const span = spanOf(graph);
  return span === null ? 1 : Math.max(1, Math.ceil((span.until - span.from) / DAY_MS));
}
