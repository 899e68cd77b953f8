import { writeFile } from "node:fs/promises";
import { reachDocument, reachJson } from "../api/contract/reach.ts";
import { parseAccountId } from "../domain/account.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { findReach, reachCsv, reachHops } from "../tasks/find-reach.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

/** Lines that are printed; --csv and the counts have all. */
const PRINTED = 100;

export const reachCommand: Command = {
  name: "reach",
  needsStores: true,
  document: reachDocument,
  define: (cli) =>
    cli
      .description("where money of an account could have arrived in time order: fewest hops and earliest arrival per account")
      .argument("<account>", "account, like card:6222…")
      .option("--hops <n>", "how many hops at most", "5")
      .option("--from <time>", "payments from then on, with zone")
      .option("--until <time>", "payments until then, with zone")
      .option("--case <id>", "only this case's files")
      .option("--csv <file>", "write all of them there"),
  run: async (context, { args, options }) => {
    const [caseText, from, until, csv] = ["case", "from", "until", "csv"].map((name) => textOption(options, name));
    const request = {
      case: caseText === undefined ? null : caseIdOf(caseText),
      account: parseAccountId(args[0] ?? ""),
      maxHops: reachHops(textOption(options, "hops") ?? "5", "--hops"),
      since: from === undefined ? null : parseTime(from),
      until: until === undefined ? null : parseTime(until),
    };
    const found = await findReach(context, request);
    if (csv !== undefined) await writeFile(context.resolve(csv), reachCsv(found));
    const { reached } = found;
    const rows = reached
      .slice(0, PRINTED)
      .map(({ account, hops, arrival }) => [account, String(hops), isoSeconds(arrival)] as const);
    const counted = `${reached.length} accounts could have been reached within ${request.maxHops} hops.`;
    const cut = reached.length > PRINTED ? [`The first ${PRINTED} are shown. All of them: --csv FILE.`] : [];
    const lines = reached.length === 0 ? [] : [table(["account", "hops", "earliest arrival"], rows, 1)];
    return done(reachJson(request, found), [counted, ...lines, ...cut]);
  },
};
