import { parseAccountId } from "../../domain/account.ts";
import type { FileId } from "../../domain/record.ts";
import { isSentenceLanguage, type SentenceLanguage } from "../../domain/sentences/languages.ts";
import { importFile } from "../../tasks/import-file.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import { listUploads, readRejects } from "../../tasks/read-receipts.ts";
import { undoImport } from "../../tasks/undo-import.ts";
import { SCHEMA } from "../contract/basics.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { uploadJson } from "../present/case.ts";
import { rejectedJson } from "../present/mapping.ts";
import { receiptJson } from "../present/receipt.ts";
import { receiveUpload } from "../receive-upload.ts";
import { caseOf } from "./cases.ts";

export function fileRoutes(server: Server): void {
  mount(server, ROUTES.files, async ({ context, params }) => ({
    schema: SCHEMA,
    files: (await listUploads(context, caseOf(params))).map(uploadJson),
  }));
  mount(server, ROUTES.upload, async ({ actor, context, params, query, request }) => {
    const caseId = caseOf(params);
    await permitJob(context, "import-file", caseId);
    const account = query.account === undefined ? undefined : parseAccountId(query.account);
    const upload = await receiveUpload(request, need(query, "name"));
    const started = server.now();
    return server.jobs.start("import-file", actor.id, async (report) => {
      try {
        const request = {
          name: upload.name,
          bytes: upload.bytes(),
          case: caseId,
          profile: query.profile,
          savedMapping: query.mapping,
          account,
        };
        const context = server.contextFor(actor, report);
        const receipt = await server.afterImport.around(caseId, () => importFile(context, request));
        return receiptJson(receipt, (server.now() - started) / 1000);
      } finally {
        await upload.discard();
      }
    });
  });
  mount(server, ROUTES.undoImport, async ({ context, params }) => {
    const [caseId, file] = [caseOf(params), need(params, "file") as FileId];
    const left = await server.afterImport.aroundUndo(caseId, file, () => undoImport(context, caseId, file));
    return { schema: SCHEMA, files: left.map(uploadJson) };
  });
  mount(server, ROUTES.rejects, async ({ context, params, query, response }) => {
    const file = need(params, "file") as FileId;
    const { name, comesBack, rejected, csv } = await readRejects(context, caseOf(params), file, languageOf(query.language));
    if (query.format === "csv") {
      response.attachment(`${name}.rejects.csv`).type("text/csv; charset=utf-8").send(csv);
    }
    return {
      schema: SCHEMA,
      comesBack,
      rejected: rejected.map(rejectedJson),
    };
  });
}

/** One that nobody translated reads as English. */
function languageOf(given: string | undefined): SentenceLanguage {
  return given !== undefined && isSentenceLanguage(given) ? given : "en";
}
