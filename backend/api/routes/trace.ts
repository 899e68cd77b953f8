import { parseTime } from "../../domain/instant.ts";
import type { FileId } from "../../domain/record.ts";
import { planHolds } from "../../tasks/plan-holds.ts";
import { planReturn } from "../../tasks/plan-return.ts";
import { readAdvance } from "../../tasks/read-advance.ts";
import { readAdvances } from "../../tasks/read-advances.ts";
import { readEndings } from "../../tasks/read-endings.ts";
import { tracePayment } from "../../tasks/trace-payment.ts";
import { advanceJson, keptAdvanceJson } from "../contract/advance.ts";
import { SCHEMA } from "../contract/basics.ts";
import { endingsJson } from "../contract/endings.ts";
import { holdPlanJson } from "../contract/hold-plan.ts";
import { returnJson } from "../contract/return.ts";
import { ROUTES } from "../contract/routes.ts";
import { traceJson } from "../contract/trace.ts";
import { limitsFromJson } from "../contract/trace-limits.ts";
import { mount, type Server } from "../mount.ts";
import { caseOf } from "./cases.ts";

export function traceRoutes(server: Server): void {
  mount(server, ROUTES.trace, async ({ context, params, body }) =>
    traceJson(
      await tracePayment(context, {
        case: caseOf(params),
        origins: { kind: "reports", numbers: body.reports },
        asOf: asOfOf(body.asOf),
        direction: "forward",
        rules: null,
        limits: limitsFromJson(body.limits),
      }),
    ),
  );
  mount(server, ROUTES.advance, async ({ context, params, query }) => {
    const files = query.file === undefined ? [] : [query.file as FileId];
    return advanceJson(await readAdvance(context, { case: caseOf(params), files }));
  });
  mount(server, ROUTES.advances, async ({ context, params }) => {
    const { version, advances } = await readAdvances(context, caseOf(params));
    return { schema: SCHEMA, version, advances: advances.map(keptAdvanceJson) };
  });
  mount(server, ROUTES.holdPlan, async ({ context, params, body }) => {
    const { reports, asOf, share } = body;
    const request = { case: caseOf(params), reports, asOf: asOfOf(asOf), ...(share === undefined ? {} : { share }) };
    const { plan, outlook } = await planHolds(context, request);
    return holdPlanJson(plan, outlook);
  });
  mount(server, ROUTES.endings, async ({ context, params, body }) =>
    endingsJson(await readEndings(context, { case: caseOf(params), reports: body.reports, asOf: asOfOf(body.asOf) })),
  );
  mount(server, ROUTES.returnPlan, async ({ context, params, body }) =>
    returnJson(await planReturn(context, { case: caseOf(params), country: body.country ?? null, asOf: asOfOf(body.asOf) })),
  );
}

function asOfOf(text: string | undefined): number | null {
  return text === undefined ? null : parseTime(text);
}
