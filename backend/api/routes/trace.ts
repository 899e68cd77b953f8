import { parseTime } from "../../domain/instant.ts";
import { planHolds } from "../../tasks/plan-holds.ts";
import { tracePayment } from "../../tasks/trace-payment.ts";
import { holdPlanJson } from "../contract/hold-plan.ts";
import { ROUTES } from "../contract/routes.ts";
import { traceJson } from "../contract/trace.ts";
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
        limits: {},
      }),
    ),
  );
  mount(server, ROUTES.holdPlan, async ({ context, params, body }) =>
    holdPlanJson(await planHolds(context, { case: caseOf(params), reports: body.reports, asOf: asOfOf(body.asOf) })),
  );
}

function asOfOf(text: string | undefined): number | null {
  return text === undefined ? null : parseTime(text);
}
