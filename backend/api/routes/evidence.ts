import { pipeline } from "node:stream/promises";
import { parseAccountId } from "../../domain/account.ts";
import type { Collected } from "../../domain/case.ts";
import type { FindingId } from "../../domain/finding.ts";
import { parseTime } from "../../domain/instant.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { addEvidence, orderEvidence, readEvidence, removeEvidence } from "../../tasks/collect-evidence.ts";
import { downloadPack } from "../../tasks/download-pack.ts";
import { exportPack } from "../../tasks/export-pack.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import { SCHEMA } from "../contract/basics.ts";
import { type EvidenceBody, exportJson } from "../contract/evidence.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { evidenceJson } from "../present/case.ts";
import { caseOf } from "./cases.ts";

export function evidenceRoutes(server: Server, packFolder: (caseId: string, exportId: string) => string): void {
  mount(server, ROUTES.evidence, async ({ context, params }) => ({
    schema: SCHEMA,
    items: (await readEvidence(context, caseOf(params))).map(evidenceJson),
  }));
  mount(server, ROUTES.addEvidence, async ({ context, params, body }) => ({
    schema: SCHEMA,
    items: (await addEvidence(context, caseOf(params), collected(body))).map(evidenceJson),
  }));
  mount(server, ROUTES.orderEvidence, async ({ context, params, body }) => ({
    schema: SCHEMA,
    items: (await orderEvidence(context, caseOf(params), body.items)).map(evidenceJson),
  }));
  mount(server, ROUTES.removeEvidence, async ({ context, params }) => ({
    schema: SCHEMA,
    items: (await removeEvidence(context, caseOf(params), need(params, "item"))).map(evidenceJson),
  }));
  mount(server, ROUTES.exportPack, async ({ actor, context: asked, params, body }) => {
    const caseId = caseOf(params);
    await permitJob(asked, "export-pack", caseId);
    return server.jobs.start("export-pack", actor.id, async (report) => {
      const context = server.contextFor(actor, report);
      const exportId = context.newId();
      const at = body.at === undefined ? null : parseTime(body.at);
      const folder = packFolder(caseId, exportId);
      return exportJson(await exportPack(context, { case: caseId, folder, exportId, at }));
    });
  });
  mount(server, ROUTES.downloadPack, async ({ context, params, response }) => {
    const caseId = caseOf(params);
    const exportId = need(params, "pack");
    const zip = await downloadPack(context, { case: caseId, exportId, folder: (id) => packFolder(caseId, id) });
    response.attachment(`pack-${caseId}.zip`).type("application/zip");
    await pipeline(zip, response);
    return undefined;
  });
}

function collected(body: EvidenceBody): Collected {
  switch (body.kind) {
    case "finding":
      return { kind: "finding", finding: body.finding as FindingId };
    case "account":
      return { kind: "account", account: parseAccountId(body.account) };
    case "transfers":
      return { kind: "transfers", transfers: body.transfers as TransferId[] };
    case "trace":
      return { kind: "trace" };
    case "hold-plan":
      return { kind: "hold-plan", asOf: parseTime(body.asOf) };
  }
}
