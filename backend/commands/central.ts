import { centralDocument } from "../api/contract/central.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { centralAccounts, RANK_ENGINES } from "../tasks/communities/central-accounts.ts";
import { type Command, done, textOption, wholeOption } from "./command.ts";
import { table } from "./table.ts";

export const centralCommand: Command = {
  name: "central",
  needsStores: true,
  document: centralDocument,
  define: (cli) =>
    cli
      .description("list the accounts that payments lead to most often (PageRank)")
      .option("--case <id>", "only this case's files")
      .option("--most <number>", "list so many", "20")
      .option("--engine <name>", `${RANK_ENGINES.join(", ")}: this program, or Graph Data Science on the store's server`, "own"),
  run: async (context, { options }) => {
    const caseText = textOption(options, "case");
    const found = await centralAccounts(context, {
      case: caseText === undefined ? null : caseIdOf(caseText),
      engine: textOption(options, "engine") ?? "own",
      most: wholeOption(options, "most"),
    });
    const rows = found.accounts.map(({ id, share }) => [id, `${(100 * share).toFixed(3)} %`]);
    return done({ schema: 1, ...found }, [
      `Where payments lead to most often, by ${found.engine}. Nearness to money is no sign of guilt.`,
      table(["account", "share of all ranks"], rows, 1),
      ...(found.truncated ? [`Showing ${found.truncated.shown} of ${found.truncated.total} accounts; --most lists more.`] : []),
    ]);
  },
};
