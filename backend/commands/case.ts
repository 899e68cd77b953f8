import { caseList } from "../api/contract/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { caseIdOf, listCases, openCase } from "../tasks/cases.ts";
import { type Command, type CommandContext, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const caseCommand: Command = {
  name: "case",
  needsStores: true,
  document: caseList,
  define: (cli) =>
    cli
      .description("list cases, or open one: case open ID --title TEXT")
      .argument("[action]", "list or open", "list")
      .argument("[id]", "the case's number")
      .option("--title <text>", "what the case is about"),
  run: async (context, { args, options }) => {
    const [action, id] = args;
    if (action === "open") await open(context, id, textOption(options, "title"));
    else if (action !== "list") throw new LedgerhoundError("bad-input", `case has no "${action}". Use list or open.`);
    const cases = await listCases(context);
    const rows = cases.map((each) => [each.id, each.title, isoSeconds(each.openedAt)]);
    const document = {
      schema: 1,
      cases: cases.map((each) => ({ ...each, openedAt: isoSeconds(each.openedAt), officers: [...each.officers] })),
    };
    return done(document, [
      rows.length === 0 ? "No case yet. Open one: case open 2025-0314 --title …" : table(["case", "title", "opened"], rows, 3),
    ]);
  },
};

async function open(context: CommandContext, id: string | undefined, title: string | undefined): Promise<void> {
  if (id === undefined || title === undefined) throw new LedgerhoundError("bad-input", "Write: case open ID --title TEXT.");
  await openCase(context, { id: caseIdOf(id), title });
}
