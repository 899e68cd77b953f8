import type { z } from "zod";
import { parseAccountId } from "../../domain/account.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { parseTime } from "../../domain/instant.ts";
import { type MoneyJson, moneyFromJson } from "../../domain/money.ts";
import type { Direction } from "../../store/transfer-store.ts";
import { type ExpandFilter, expandAccount, previewExpand } from "../../tasks/expand-account.ts";
import { type CanvasStart, openCanvas } from "../../tasks/open-canvas.ts";
import { readPlaces } from "../../tasks/read-places.ts";
import { readView, readViews, saveView } from "../../tasks/views.ts";
import { SCHEMA } from "../contract/basics.ts";
import type { canvasStart } from "../contract/canvas.ts";
import { ROUTES } from "../contract/routes.ts";
import { viewJson, viewListJson } from "../contract/view.ts";
import { mount, need, type Server } from "../mount.ts";
import { canvasPartJson, countJson, expansionJson } from "../present/canvas.ts";
import { placesJson } from "../present/places.ts";
import { caseOf } from "./cases.ts";

export function canvasRoutes(server: Server): void {
  mount(server, ROUTES.canvas, async ({ context, params, body }) =>
    canvasPartJson(await openCanvas(context, caseOf(params), startOf(body))),
  );
  mount(server, ROUTES.places, async ({ context, params, body: { accounts } }) =>
    placesJson(await readPlaces(context, caseOf(params), accounts.map(parseAccountId))),
  );
  mount(server, ROUTES.views, async ({ context, params }) => viewListJson(await readViews(context, caseOf(params))));
  mount(server, ROUTES.view, async ({ context, params }) =>
    viewJson(await readView(context, caseOf(params), need(params, "view"))),
  );
  mount(server, ROUTES.saveView, async ({ context, params, body }) => viewJson(await saveView(context, caseOf(params), body)));
  mount(server, ROUTES.preview, async ({ context, params, body }) => {
    const counts = await previewExpand(context, caseOf(params), filterOf(body));
    return { schema: SCHEMA, in: countJson(counts.in), out: countJson(counts.out), both: countJson(counts.both) };
  });
  mount(server, ROUTES.expand, async ({ context, params, body }) => {
    const { order, top, shown } = body;
    return expansionJson(
      await expandAccount(context, caseOf(params), { ...filterOf(body), order, top, shown: shown.map(parseAccountId) }),
    );
  });
}

function startOf(body: z.output<typeof canvasStart>): CanvasStart {
  if (body.report !== undefined) return { kind: "report", number: body.report };
  if (body.finding !== undefined) return { kind: "finding", finding: body.finding };
  if (body.account !== undefined) return { kind: "account", account: parseAccountId(body.account) };
  if (body.accounts !== undefined) {
    return { kind: "accounts", accounts: body.accounts.map(parseAccountId), shown: (body.shown ?? []).map(parseAccountId) };
  }
  throw new LedgerhoundError("bad-input", "Start from a report, a finding or a number.");
}

interface FilterBody extends Pick<ExpandFilter, "kinds" | "roles"> {
  readonly account: string;
  readonly direction: Direction;
  readonly from: string | null;
  readonly until: string | null;
  readonly least: MoneyJson | null;
}

function filterOf({ account, direction, from, until, least, kinds, roles }: FilterBody): ExpandFilter {
  const time = (text: string | null) => (text === null ? null : parseTime(text));
  return {
    account: parseAccountId(account),
    direction,
    period: { from: time(from), until: time(until) },
    least: least && moneyFromJson(least),
    kinds,
    roles,
  };
}
