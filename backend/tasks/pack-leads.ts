import type { CaseLead, CaseLeads } from "../domain/case-lead.ts";
import type { Trace } from "../domain/trace.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { PackLead, PackTransfer } from "../evidence/pack-content.ts";

/** Leads of which a payment in carries traced money by any rule, by time of that payment; other people's stay out of the pack. */
export function tracedLeads({ leads }: CaseLeads, trace: Trace): readonly CaseLead[] {
  const carried = new Set(trace.rules.flatMap(({ transfers }) => transfers.map(({ transfer }) => transfer)));
  return leads
    .filter(({ firsts }) => firsts.some(({ id }) => carried.has(id)))
    .sort((a, b) => a.firsts[0].at.at - b.firsts[0].at.at || (a.firsts[0].id < b.firsts[0].id ? -1 : 1));
}

/** The same with every source row of both legs. Throws when a leg has no row: that is a bug. */
export function packLeads(leads: readonly CaseLead[], rows: ReadonlyMap<TransferId, PackTransfer>): readonly PackLead[] {
  const packed = ({ id }: { readonly id: TransferId }): PackTransfer => {
    const found = rows.get(id);
    if (found === undefined) throw new Error(`a lead's payment without a row: ${id}`);
    return found;
  };
  return leads.map(({ kind, firsts, seconds, rate, lagMs, rivals }) => ({
    kind,
    firsts: firsts.map(packed),
    seconds: seconds.map(packed),
    rate,
    lagMs,
    rivals: rivals.length,
  }));
}
