import type { CaseLead, CaseLeads } from "../domain/case-lead.ts";
import type { Detection, Finding, Lead } from "../domain/finding.ts";
import type { Scope } from "../domain/scope.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import type { TransferStore } from "../store/transfer-store.ts";

/** The leads of a detection with both legs, by finding as ranked, then by time; one whose legs are not all in sight is counted. */
export async function leadsOf(
  transfers: Pick<TransferStore, "transfersById">,
  detection: Detection | null,
  scope: Scope,
): Promise<CaseLeads> {
  const all = (detection?.findings ?? []).flatMap((finding) => (finding.leads ?? []).map((lead) => ({ finding, lead })));
  const ids = [...new Set(all.flatMap(({ lead }) => [...lead.firsts, ...lead.seconds]))].sort();
  const known = new Map((await transfers.transfersById(ids, scope)).map((transfer) => [transfer.id, transfer]));
  const leads = all.flatMap(({ finding, lead }) => caseLead(finding, lead, known) ?? []);
  return { leads, hidden: all.length - leads.length };
}

function caseLead({ id, kind }: Finding, lead: Lead, known: ReadonlyMap<TransferId, Transfer>): CaseLead | null {
  const [firsts, seconds] = [legOf(lead.firsts, known), legOf(lead.seconds, known)];
  if (firsts === null || seconds === null) return null;
  const lagMs = Math.min(...seconds.map(({ at }) => at.at)) - Math.max(...firsts.map(({ at }) => at.at));
  return { finding: id, kind, firsts, seconds, rate: lead.rate, lagMs, rivals: lead.rivals };
}

/** All of a leg's payments by time then id; null where one is not in sight. */
function legOf(ids: Lead["firsts"], known: ReadonlyMap<TransferId, Transfer>): CaseLead["firsts"] | null {
  const legs = ids.flatMap((id) => known.get(id) ?? []).sort((a, b) => a.at.at - b.at.at || (a.id < b.id ? -1 : 1));
  const [first, ...rest] = legs;
  return first === undefined || legs.length < ids.length ? null : [first, ...rest];
}
