import { parseAccountId } from "../../domain/account.ts";
import { checkFile } from "../../tasks/check-file.ts";
import { inspectFile } from "../../tasks/inspect-file.ts";
import { listMappings, saveMapping } from "../../tasks/mappings.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import { SCHEMA } from "../contract/basics.ts";
import { mappingFile } from "../contract/mapping.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { checkJson, proposalJson } from "../present/mapping.ts";
import { receiveUpload } from "../receive-upload.ts";
import { caseOf } from "./cases.ts";

/** How a file of an unknown format comes to be read: looked at, mapped, checked whole. */
export function mappingRoutes(server: Server): void {
  mount(server, ROUTES.inspectFile, async ({ context, params, body }) => {
    const head = Buffer.from(body.head, "base64");
    const told = await inspectFile(context, caseOf(params), { name: body.name, head, answers: body.answers });
    if (told.kind === "known") return { schema: SCHEMA, ...told };
    if (told.kind === "refused") return { schema: SCHEMA, ...told, said: [...told.said] };
    return { schema: SCHEMA, kind: told.kind, proposal: proposalJson(body.name, told.proposal) };
  });
  mount(server, ROUTES.mappings, async ({ context, params }) => ({
    schema: SCHEMA,
    mappings: (await listMappings(context, caseOf(params))).map((mapping) => mappingFile.parse(mapping)),
  }));
  mount(server, ROUTES.saveMapping, async ({ context, params, body }) =>
    mappingFile.parse(await saveMapping(context, caseOf(params), body)),
  );
  checkRoute(server);
}

function checkRoute(server: Server): void {
  mount(server, ROUTES.checkFile, async ({ actor, context, params, query, request }) => {
    const caseId = caseOf(params);
    await permitJob(context, "import-file", caseId);
    const mapping = need(query, "mapping");
    const account = query.account === undefined ? undefined : parseAccountId(query.account);
    const upload = await receiveUpload(request, need(query, "name"));
    const file = { name: upload.name, bytes: upload.bytes(), size: upload.size, mapping, account };
    return server.jobs.start("import-file", actor.id, async (report) => {
      try {
        return checkJson(await checkFile(server.contextFor(actor, report), caseId, file));
      } finally {
        await upload.discard();
      }
    });
  });
}
