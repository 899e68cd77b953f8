import { parseAccountId } from "../../domain/account.ts";
import { parseTime } from "../../domain/instant.ts";
import { moneyFromJson } from "../../domain/money.ts";
import type { FileId } from "../../domain/record.ts";
import type { RequestId } from "../../domain/request.ts";
import { proposeRequests } from "../../tasks/propose-requests.ts";
import { requestLetter } from "../../tasks/request-letter.ts";
import { addRequest, listRequests, recordRequest } from "../../tasks/requests.ts";
import { SCHEMA } from "../contract/basics.ts";
import { lettersJson, requestsJson } from "../contract/request.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { caseOf } from "./cases.ts";

export function requestRoutes(server: Server): void {
  mount(server, ROUTES.requests, async ({ context, params }) =>
    requestsJson(await listRequests(context, caseOf(params)), context.now()),
  );
  mount(server, ROUTES.proposeRequests, async ({ context, params, body }) => {
    const asOf = body.asOf === undefined ? null : parseTime(body.asOf);
    return requestsJson(await proposeRequests(context, { case: caseOf(params), asOf }), context.now());
  });
  mount(server, ROUTES.addRequest, async ({ context, params, body }) => {
    const accounts = body.accounts.map(({ account, amount }) => ({
      account: parseAccountId(account),
      amount: amount && moneyFromJson(amount),
    }));
    const draft = { ...body, accounts, about: body.about === null ? null : (body.about as RequestId) };
    return requestsJson([await addRequest(context, caseOf(params), draft)], context.now());
  });
  mount(server, ROUTES.recordRequest, async ({ context, params, body }) => {
    const at = body.at === undefined ? context.now() : parseTime(body.at);
    const id = need(params, "request") as RequestId;
    const act =
      body.act === "answer" ? { ...body, at, file: body.file === null ? null : (body.file as FileId) } : { ...body, at };
    return requestsJson([await recordRequest(context, caseOf(params), { id, ...act })], context.now());
  });
  mount(server, ROUTES.requestLetter, async ({ context, params }) => ({
    schema: SCHEMA,
    letter: lettersJson(await requestLetter(context, caseOf(params), need(params, "request") as RequestId)),
  }));
}
