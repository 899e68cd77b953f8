import { pathsDocument, pathsJson } from "../api/contract/account.ts";
import { parseAccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { printMoney } from "../domain/money.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { findPaths } from "../tasks/find-paths.ts";
import { type Command, done, textOption } from "./command.ts";

export const pathsCommand: Command = {
  name: "paths",
  needsStores: true,
  document: pathsDocument,
  define: (cli) =>
    cli
      .description("ways by which money could have gone from one account to another, in time order")
      .argument("<from>", "account, like card:6222…")
      .argument("<to>", "account")
      .option("--max-hops <n>", "how many hops at most", "6")
      .option("--case <id>", "only this case's files"),
  run: async (context, { args, options }) => {
    const caseText = textOption(options, "case");
    const request = {
      case: caseText === undefined ? null : caseIdOf(caseText),
      from: parseAccountId(args[0] ?? ""),
      to: parseAccountId(args[1] ?? ""),
      maxHops: hopsOf(textOption(options, "maxHops") ?? "6"),
    };
    const found = await findPaths(context, request);
    const lines = found.paths.map(({ transfers, arrival }) => {
      const steps = transfers.map(({ to, paid, at }) => `${printMoney(paid)} ${isoSeconds(at.at)} → ${to}`);
      return `Arrives ${isoSeconds(arrival)}: ${request.from} → ${steps.join("  ")}`;
    });
    const cut =
      found.truncated === null ? [] : [`Looked at ${found.truncated.shown} of ${found.truncated.total}: ${found.truncated.by}.`];
    const none = [`No path in time order within ${request.maxHops} steps.`];
    return done(pathsJson(request, found), [...(lines.length === 0 ? none : lines), ...cut]);
  },
};

function hopsOf(text: string): number {
  const hops = Number(text);
  if (Number.isInteger(hops) && hops >= 1 && hops <= 12) return hops;
  throw new LedgerhoundError("bad-input", `--max-hops takes 1 to 12, not "${text}".`);
}
