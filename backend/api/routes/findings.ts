import type { FindingId } from "../../domain/finding.ts";
import { decideFinding } from "../../tasks/decide-finding.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import { readFindings } from "../../tasks/read-findings.ts";
import { readLeads } from "../../tasks/read-leads.ts";
import { runDetection } from "../../tasks/run-detection.ts";
import { detectJson } from "../contract/detection.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { inboxJson } from "../present/case.ts";
import { leadListJson } from "../present/lead.ts";
import { caseOf } from "./cases.ts";

export function findingRoutes(server: Server): void {
  mount(server, ROUTES.findings, async ({ context, params }) => inboxJson(await readFindings(context, caseOf(params))));
  mount(server, ROUTES.leads, async ({ context, params }) => leadListJson(await readLeads(context, caseOf(params))));
  mount(server, ROUTES.detect, async ({ actor, context, params }) => {
    const caseId = caseOf(params);
    await permitJob(context, "run-detection", caseId);
    return server.jobs.start("run-detection", actor.id, async (report) => {
      const detection = await runDetection(server.contextFor(actor, report), { case: caseId, only: null });
      return detectJson(detection, detection.findings);
    });
  });
  mount(server, ROUTES.decide, async ({ context, params, body }) => {
    const caseId = caseOf(params);
    await decideFinding(context, caseId, { finding: need(params, "finding") as FindingId, ...body });
    return inboxJson(await readFindings(context, caseId));
  });
}
