import { pathsDocument, pathsJson } from "../api/contract/account.ts";
import { type AccountId, parseAccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds } from "../domain/instant.ts";
import { printMoney } from "../domain/money.ts";
import { PATH_ORDERS, type PathOrder } from "../domain/path-order.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { findPaths } from "../tasks/find-paths.ts";
import { type Command, done, textOption } from "./command.ts";

export const pathsCommand: Command = {
  name: "paths",
  needsStores: true,
  document: pathsDocument,
  define: (cli) =>
    cli
      .description("ways by which money could have gone from one account to another in time order, or round through one")
      .argument("<from>", "account, like card:6222…, or several with commas between")
      .argument("<to>", "account, or several; the same as from asks for cycles through it")
      .option("--max-hops <n>", "how many hops at most", "6")
      .option("--best <order>", `which is best: ${PATH_ORDERS.join(", ")}`, "earliest")
      .option("--count <n>", "how many ways", "3")
      .option("--within <hours>", "from the first payment to the arrival at most")
      .option("--case <id>", "only this case's files"),
  run: async (context, { args, options }) => {
    const caseText = textOption(options, "case");
    const within = textOption(options, "within");
    const request = {
      case: caseText === undefined ? null : caseIdOf(caseText),
      from: accountsOf(args[0] ?? ""),
      to: accountsOf(args[1] ?? ""),
      maxHops: countOf(textOption(options, "maxHops") ?? "6", "--max-hops", 12),
      best: orderOf(textOption(options, "best") ?? "earliest"),
      most: countOf(textOption(options, "count") ?? "3", "--count", 50),
      ...(within === undefined ? {} : { withinHours: countOf(within, "--within", 99_999) }),
    };
    const found = await findPaths(context, request);
    const lines = found.paths.map(({ transfers, arrival }) => {
      const steps = transfers.map(({ to, paid, at }) => `${printMoney(paid)} ${isoSeconds(at.at)} → ${to}`);
      return `Arrives ${isoSeconds(arrival)}: ${transfers[0].from} → ${steps.join("  ")}`;
    });
    const cut =
      found.truncated === null ? [] : [`Looked at ${found.truncated.shown} of ${found.truncated.total}: ${found.truncated.by}.`];
    const none = [`No path in time order within ${request.maxHops} steps.`];
    return done(pathsJson(request, found), [...(lines.length === 0 ? none : lines), ...cut]);
  },
};

function accountsOf(text: string): readonly [AccountId, ...AccountId[]] {
  const [first = "", ...more] = text.split(",");
  return [parseAccountId(first), ...more.map(parseAccountId)];
}

function countOf(text: string, option: string, most: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new LedgerhoundError("bad-input", `${option} takes 1 to ${most}, not "${text}".`);
}

function orderOf(text: string): PathOrder {
  const found = PATH_ORDERS.find((order) => order === text);
  if (found) return found;
  throw new LedgerhoundError("bad-input", `--best takes ${PATH_ORDERS.join(", ")}, not "${text}".`);
}
