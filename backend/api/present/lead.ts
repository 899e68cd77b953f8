import type { CaseLeads } from "../../domain/case-lead.ts";
import type { LeadList } from "../contract/lead.ts";
import { transferJson } from "./canvas.ts";

export function leadListJson({ leads, hidden }: CaseLeads): LeadList {
  return {
    schema: 1,
    leads: leads.map(({ finding, kind, firsts, seconds, rate, lagMs, rivals }) => ({
      finding,
      kind,
      firsts: firsts.map(transferJson),
      seconds: seconds.map(transferJson),
      rate: { ...rate },
      lagSeconds: lagMs / 1000,
      rivals: rivals.map((rival) => ({ firsts: [...rival.firsts], seconds: [...rival.seconds] })),
    })),
    hidden,
  };
}
