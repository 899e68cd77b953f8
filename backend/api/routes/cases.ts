import type { CaseId } from "../../domain/case.ts";
import { caseIdOf, listCases, openCase } from "../../tasks/cases.ts";
import { readHome } from "../../tasks/read-home.ts";
import { readOfficers } from "../../tasks/read-officers.ts";
import { readQuality } from "../../tasks/read-quality.ts";
import { SCHEMA } from "../contract/basics.ts";
import { qualityJson } from "../contract/quality.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { caseJson, homeJson } from "../present/case.ts";

export function caseRoutes(server: Server): void {
  mount(server, ROUTES.cases, async ({ context }) => ({ schema: SCHEMA, cases: (await listCases(context)).map(caseJson) }));
  mount(server, ROUTES.openCase, async ({ context, body }) =>
    caseJson(await openCase(context, { id: caseIdOf(body.id), title: body.title })),
  );
  mount(server, ROUTES.quality, async ({ context, params }) => qualityJson(await readQuality(context, caseOf(params))));
  mount(server, ROUTES.officers, async ({ context, params }) => ({
    schema: SCHEMA,
    officers: [...(await readOfficers(context, caseOf(params)))],
  }));
  mount(server, ROUTES.home, async ({ context, params }) => homeJson(await readHome(context, caseOf(params))));
}

/** The case that an address speaks of. Throws bad-input when it is no case number. */
export function caseOf(params: Readonly<Record<string, string>>): CaseId {
  return caseIdOf(need(params, "case"));
}
