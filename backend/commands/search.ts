import { searchDocument, searchJson } from "../api/contract/account.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { searchAccounts } from "../tasks/search-accounts.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

export const searchCommand: Command = {
  name: "search",
  needsStores: true,
  document: searchDocument,
  define: (cli) =>
    cli
      .description("find accounts by number, last digits, telephone, device, or holder's name as written, read aloud or misspelt")
      .argument("<text>", "what to look for")
      .option("--case <id>", "only this case's files"),
  run: async (context, { args, options }) => {
    const query = args[0] ?? "";
    const caseText = textOption(options, "case");
    const hits = await searchAccounts(context, caseText === undefined ? null : caseIdOf(caseText), query);
    const document = searchJson(query, hits);
    const rows = hits.map(({ account, names, why, transfers }) => [account, names.join(", "), why, String(transfers)]);
    return done(document, [
      rows.length === 0 ? `Nothing found for "${query}".` : table(["account", "names", "why", "transfers"], rows, 3),
    ]);
  },
};
