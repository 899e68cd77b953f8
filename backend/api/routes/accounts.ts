import { type AccountId, parseAccountId } from "../../domain/account.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import { parseTime } from "../../domain/instant.ts";
import { PATH_ORDERS } from "../../domain/path-order.ts";
import type { RecordId } from "../../domain/record.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { addNote, readNotes } from "../../tasks/account-notes.ts";
import { accountSources } from "../../tasks/account-sources.ts";
import { decideLink } from "../../tasks/decide-link.ts";
import { findPaths } from "../../tasks/find-paths.ts";
import { findReach, reachCsv, reachHops } from "../../tasks/find-reach.ts";
import { readAccount } from "../../tasks/read-account.ts";
import { readStatement } from "../../tasks/read-statement.ts";
import { readTransfer } from "../../tasks/read-transfer.ts";
import { searchAccounts } from "../../tasks/search-accounts.ts";
import { showPersonal } from "../../tasks/show-personal.ts";
import { pathsJson, searchJson } from "../contract/account.ts";
import { SCHEMA } from "../contract/basics.ts";
import { reachJson } from "../contract/reach.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { accountCardJson, statementJson, transferCardJson } from "../present/account.ts";
import { accountSourcesJson } from "../present/account-sources.ts";
import { noteListJson } from "../present/note.ts";
import { caseOf } from "./cases.ts";

const MOST_HOPS = 6;

export function accountRoutes(server: Server): void {
  mount(server, ROUTES.account, async ({ context, params }) =>
    accountCardJson(await readAccount(context, caseOf(params), parseAccountId(need(params, "account")))),
  );
  mount(server, ROUTES.statement, async ({ context, params }) => {
    const account = parseAccountId(need(params, "account"));
    return statementJson(await readStatement(context, caseOf(params), account));
  });
  mount(server, ROUTES.accountSources, async ({ context, params }) =>
    accountSourcesJson(await accountSources(context, caseOf(params), parseAccountId(need(params, "account")))),
  );
  mount(server, ROUTES.showPersonal, async ({ context, params }) => {
    await showPersonal(context, caseOf(params), parseAccountId(need(params, "account")));
    return { schema: SCHEMA };
  });
  mount(server, ROUTES.notes, async ({ context, params }) => noteListJson(await readNotes(context, caseOf(params))));
  mount(server, ROUTES.addNote, async ({ context, params, body }) => {
    const account = parseAccountId(need(params, "account"));
    return noteListJson(await addNote(context, caseOf(params), { account, text: body.text }));
  });
  mount(server, ROUTES.transfer, async ({ context, params }) =>
    transferCardJson(await readTransfer(context, caseOf(params), need(params, "transfer") as TransferId)),
  );
  mount(server, ROUTES.decideLink, async ({ context, params, body: { act, payer, payee, reason } }) => {
    const rows = { payer: payer as RecordId, payee: payee as RecordId };
    return { schema: SCHEMA, transfers: [...(await decideLink(context, caseOf(params), { act, ...rows, reason }))] };
  });
  mount(server, ROUTES.search, async ({ context, params, query }) => {
    const text = need(query, "q");
    return searchJson(text, await searchAccounts(context, caseOf(params), text));
  });
  mount(server, ROUTES.reach, async ({ context, params, query, response }) => {
    const request = {
      case: caseOf(params),
      account: parseAccountId(need(query, "account")),
      maxHops: reachHops(query.hops ?? "5", "hops"),
      since: query.from === undefined ? null : parseTime(query.from),
      until: query.until === undefined ? null : parseTime(query.until),
    };
    const found = await findReach(context, request);
    if (query.format === "csv") response.attachment("reach.csv").type("text/csv; charset=utf-8").send(reachCsv(found));
    return reachJson(request, found);
  });
  mount(server, ROUTES.paths, async ({ context, params, query }) => {
    const request = {
      case: caseOf(params),
      from: accountsOf(need(query, "from")),
      to: accountsOf(need(query, "to")),
      maxHops: MOST_HOPS,
      best: PATH_ORDERS.find((order) => order === query.best) ?? "earliest",
      ...(query.hours === undefined ? {} : { withinHours: hoursOf(query.hours) }),
    };
    return pathsJson(request, await findPaths(context, request));
  });
}

function accountsOf(text: string): readonly [AccountId, ...AccountId[]] {
  const [first = "", ...more] = text.split(",");
  return [parseAccountId(first), ...more.map(parseAccountId)];
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (hours > 0 && hours < 100_000) return hours;
  throw new LedgerhoundError("bad-input", `hours takes a number above 0, not "${text}".`);
}
