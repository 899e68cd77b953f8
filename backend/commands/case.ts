import { caseList } from "../api/contract/case.ts";
import { parseAccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { addNote } from "../tasks/account-notes.ts";
import { caseIdOf, listCases, openCase } from "../tasks/cases.ts";
import { tagAccount } from "../tasks/tag-account.ts";
import { type Call, type Command, type CommandContext, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const caseCommand: Command = {
  name: "case",
  needsStores: true,
  document: caseList,
  define: (cli) =>
    cli
      .description(
        "list cases, open one (case open ID --title TEXT), mark an account (case tag ID --account A --tag T --basis WHY), or write a note on it (case note ID --account A --text WORDS)",
      )
      .argument("[action]", "list, open, tag or note", "list")
      .argument("[id]", "the case's number")
      .option("--title <text>", "what the case is about")
      .option("--account <id>", "the account that is marked or written about")
      .option("--tag <word>", 'the mark: "service" stops a trace there, "lawful" asks first')
      .option("--basis <text>", "what the mark rests on")
      .option("--text <words>", "the note: for who reads the case, never in a pack"),
  run: async (context, { args, options }) => {
    const [action, id] = args;
    if (action === "open") await open(context, id, textOption(options, "title"));
    else if (action === "tag") await tag(context, id, options);
    else if (action === "note") await note(context, id, options);
    else if (action !== "list") throw new LedgerhoundError("bad-input", `case has no "${action}". Use list, open, tag or note.`);
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

async function tag(context: CommandContext, id: string | undefined, options: Call["options"]): Promise<void> {
  const [account, mark, basis] = ["account", "tag", "basis"].map((name) => textOption(options, name));
  if (id === undefined || account === undefined || mark === undefined || basis === undefined) {
    throw new LedgerhoundError("bad-input", "Write: case tag ID --account ACCOUNT --tag WORD --basis TEXT.");
  }
  await tagAccount(context, caseIdOf(id), { account: parseAccountId(account), tag: mark, basis });
}

async function note(context: CommandContext, id: string | undefined, options: Call["options"]): Promise<void> {
  const [account, text] = ["account", "text"].map((name) => textOption(options, name));
  if (id === undefined || account === undefined || text === undefined) {
    throw new LedgerhoundError("bad-input", "Write: case note ID --account ACCOUNT --text WORDS.");
  }
  await addNote(context, caseIdOf(id), { account: parseAccountId(account), text });
}
