import { requestsDocument, requestsJson } from "../api/contract/request.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { printMoney } from "../domain/money.ts";
import type { FileId } from "../domain/record.ts";
import { type CaseRequest, type RequestId, requestState } from "../domain/request.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { proposeRequests } from "../tasks/propose-requests.ts";
import { requestLetter } from "../tasks/request-letter.ts";
import { listRequests, type RequestAct, recordRequest } from "../tasks/requests.ts";
import { type Call, type Command, type CommandContext, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const requestsCommand: Command = {
  name: "requests",
  needsStores: true,
  document: requestsDocument,
  define: (cli) =>
    cli
      .description("requests and their clocks: list, propose, prepare ID, send ID, answer ID, release ID, letter ID")
      .argument("[action]", "list, propose, prepare, send, answer, release or letter", "list")
      .argument("[id]", "the request")
      .requiredOption("--case <id>", "the case")
      .option("--as-of <time>", "propose: what is known at that moment, with zone")
      .option("--at <time>", "when it was sent, answered or released; left out: now")
      .option("--basis <text>", "prepare, send: the legal basis")
      .option("--number <text>", "prepare, send: the authority's own number")
      .option("--file <sha256>", "answer: the file that answered"),
  run: async (context, call) => {
    const caseId = caseIdOf(textOption(call.options, "case") ?? "");
    const [action = "list", id] = call.args;
    if (action === "propose") {
      const asOf = textOption(call.options, "asOf");
      await proposeRequests(context, { case: caseId, asOf: asOf === undefined ? null : parseTime(asOf) });
    } else if (action !== "list" && action !== "letter") {
      await recordRequest(context, caseId, { id: idOf(id), ...actOf(context, action, call.options) });
    }
    const letter = action === "letter" ? await requestLetter(context, caseId, idOf(id)) : null;
    const requests = await listRequests(context, caseId);
    const lines = letter
      ? letter.texts.flatMap(({ subject, lines: text }) => [subject, ...text, ""])
      : requestLines(requests, context);
    return done(requestsJson(requests, context.now(), letter), lines);
  },
};

function idOf(id: string | undefined): RequestId {
  if (id === undefined) throw new LedgerhoundError("bad-input", "Say which request: its id stands in the list.");
  return id as RequestId;
}

function actOf(context: CommandContext, action: string, options: Call["options"]): RequestAct {
  const told = textOption(options, "at");
  const at = told === undefined ? context.now() : parseTime(told);
  if (action === "send" || action === "prepare") {
    return { act: action, at, basis: textOption(options, "basis") ?? null, number: textOption(options, "number") ?? null };
  }
  const file = textOption(options, "file");
  if (action === "answer") return { act: "answer", at, file: file === undefined ? null : (file as FileId) };
  if (action === "release") return { act: "release", at };
  throw new LedgerhoundError(
    "bad-input",
    `requests has no "${action}". Use list, propose, prepare, send, answer, release or letter.`,
  );
}

function requestLines(requests: readonly CaseRequest[], { now }: CommandContext): string[] {
  const rows = requests.map((request) => [
    request.id,
    request.kind,
    request.addresseeName ?? request.addressee,
    request.accounts.map(({ account, amount }) => (amount ? `${account} ${printMoney(amount)}` : account)).join(", "),
    requestState(request, now()),
    request.expiresAt === null ? "" : `expires ${isoSeconds(request.expiresAt)}`,
    request.openedLayer === null ? "" : `layer ${request.openedLayer} opened`,
  ]);
  if (rows.length === 0) return ["No request yet. Draft them: requests propose --case ID."];
  return [table(["id", "kind", "to", "accounts", "state", "clock", "answer"], rows, 7)];
}
