import { traceDocument, traceJson } from "../api/contract/trace.ts";
import { parseAccountId } from "../domain/account.ts";
import { parseCurrency } from "../domain/currency.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { isoSeconds, parseTime } from "../domain/instant.ts";
import { type Money, parseMoney, printAmount, printMoney } from "../domain/money.ts";
import { ENGLISH, printSentence } from "../domain/print-sentence.ts";
import { printShare } from "../domain/print-share.ts";
import {
  type StoppedAccount,
  type StoppedShare,
  TRACING_RULES,
  type Trace,
  type TraceLimits,
  type TracingRule,
} from "../domain/trace.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { type TraceOrigins, tracePayment } from "../tasks/trace-payment.ts";
import { type Call, type Command, done, listOption, textOption } from "./command.ts";
import { printerOf, withLanguage } from "./sentence-option.ts";
import { table } from "./table.ts";
import { transferReference } from "./transfer-reference.ts";

export const traceCommand: Command = {
  name: "trace",
  needsStores: true,
  document: traceDocument,
  define: (cli) =>
    withLanguage(cli)
      .description("follow payments by every tracing rule side by side")
      .option("--case <id>", "the case whose records and reports are meant")
      .option("--report <ids...>", "victim reports by number; none named: all of the case")
      .option("--transfer <ids...>", "transfers by id, or by SHA256:ROW of a source file")
      .option("--account <id>", "all receipts of an account in a period")
      .option("--since <time>", "start of the period, with zone")
      .option("--until <time>", "end of the period, not included")
      .option("--direction <way>", "forward or back", "forward")
      .option("--rule <rule>", `all, or one of ${TRACING_RULES.join(", ")}`, "all")
      .option("--as-of <time>", "what is known at that moment, with zone")
      .option("--max-counterparties <n>", "more than this makes a service that is not followed")
      .option("--max-hops <n>", "how many hops to follow")
      .option("--max-hours <n>", "an account first reached later than this after the loss is not followed")
      .option("--least-share <percent>", "an account that less than this part of the loss came to is not followed")
      .option("--least-amount <money>", "the same as an amount, like 100.00CNY"),
  run: async (context, call) => {
    const { options } = call;
    const caseText = textOption(options, "case");
    const asOf = textOption(options, "asOf");
    const traced = await tracePayment(context, {
      case: caseText === undefined ? null : caseIdOf(caseText),
      origins: originsOf(call.options),
      asOf: asOf === undefined ? null : parseTime(asOf),
      direction: oneOf(textOption(options, "direction") ?? "forward", ["forward", "back"], "--direction"),
      rules: rulesOf(textOption(options, "rule") ?? "all"),
      limits: limitsOf(options),
    });
    return done(traceJson(traced), traceLines(traced, printerOf(options)));
  },
};

function originsOf(options: Call["options"]): TraceOrigins {
  const transfers = listOption(options, "transfer");
  if (transfers.length > 0) return { kind: "transfers", transfers: transfers.map(transferReference) };
  const account = textOption(options, "account");
  if (account === undefined) return { kind: "reports", numbers: listOption(options, "report") };
  const since = textOption(options, "since");
  const until = textOption(options, "until");
  if (since === undefined || until === undefined) throw new LedgerhoundError("bad-input", "--account needs --since and --until.");
  return { kind: "account", account: parseAccountId(account), since: parseTime(since), until: parseTime(until) };
}

function rulesOf(text: string): readonly TracingRule[] | null {
  return text === "all" ? null : [oneOf(text, TRACING_RULES, "--rule")];
}

function oneOf<T extends string>(text: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((each) => each === text);
  if (found) return found;
  throw new LedgerhoundError("bad-input", `${option} takes ${allowed.join(", ")}, not "${text}".`, { option });
}

function limitsOf(options: Call["options"]): Partial<TraceLimits> {
  const share = numberOf(options, "leastShare", "--least-share");
  if (share !== undefined && share > 100) throw new LedgerhoundError("bad-input", "--least-share takes 0 to 100 percent.");
  const amount = textOption(options, "leastAmount");
  const told = {
    maxCounterparties: countOf(options, "maxCounterparties", "--max-counterparties"),
    maxHops: countOf(options, "maxHops", "--max-hops"),
    maxHours: numberOf(options, "maxHours", "--max-hours"),
    leastShare: share === undefined ? undefined : share / 100,
    leastAmount: amount === undefined ? undefined : moneyOf(amount),
  };
  return Object.fromEntries(Object.entries(told).filter(([, limit]) => limit !== undefined));
}

function countOf(options: Call["options"], name: string, option: string): number | undefined {
  const text = textOption(options, name);
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new LedgerhoundError("bad-input", `${option} takes a whole number above 0, not "${text}".`, { option });
}

function numberOf(options: Call["options"], name: string, option: string): number | undefined {
  const text = textOption(options, name);
  if (text === undefined || /^\d{1,5}(\.\d{1,4})?$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new LedgerhoundError("bad-input", `${option} takes a number like 24 or 0.5, not "${text}".`, { option });
}

function moneyOf(text: string): Money {
  const [, amount = "", currency = ""] = /^([\d.]+)\s?([A-Z]{3,5})$/.exec(text) ?? [];
  if (amount === "") throw new LedgerhoundError("bad-input", `--least-amount takes an amount like 100.00CNY, not "${text}".`);
  return parseMoney(amount, parseCurrency(currency));
}

/** Where the money stands and where it left sight, rule by rule. */
export function traceLines(traced: Trace, printer = ENGLISH): string[] {
  if (traced.origins.length === 0) {
    return ["No payment to follow yet: import a victim's report, or name payments with --transfer or --account."];
  }
  const accounts = [...new Set(traced.rules.flatMap(({ held }) => held.map(({ account }) => account)))];
  const held = accounts.map((account) => [
    account,
    ...traced.rules.map((rule) =>
      rule.held
        .filter((line) => line.account === account)
        .map(({ money }) => printAmount(money))
        .join(" + "),
    ),
  ]);
  const total = ["held in all", ...traced.rules.map(({ totalHeld }) => totalHeld.map(printMoney).join(" + "))];
  const ends = [...new Set(traced.rules.flatMap((rule) => rule.ends.map(({ kind, account }) => `${kind} ${account}`)))];
  const left = ends.map((end) => [
    end,
    ...traced.rules.map((rule) =>
      rule.ends
        .filter(({ kind, account }) => `${kind} ${account}` === end)
        .map(({ money }) => printAmount(money))
        .join(" + "),
    ),
  ]);
  const rules = traced.rules.map(({ rule }) => RULE_WORDS[rule]);
  return [
    `As of ${isoSeconds(traced.asOf)}, from ${traced.origins.map(({ label }) => label).join(", ")}`,
    table(["stands in", ...rules], [...held, total], 1),
    ...(left.length === 0 ? [] : [table(["left sight", ...rules], left, 1)]),
    ...traced.stopped.map((stop) => `${stop.account}: ${printSentence(stop.said, printer)} ${beyondWords(stop)}`),
    ...(traced.notFollowed.accounts === 0 ? [] : [`In all, ${traced.notFollowed.accounts} accounts: ${allBeyond(traced)}`]),
    ...(traced.missing.length === 0 ? [] : [`No statement held of: ${traced.missing.join(", ")}`]),
  ];
}

function beyondWords({ transfersBeyond, amountsBeyond, share }: StoppedAccount): string {
  return notFollowed(transfersBeyond, amountsBeyond, share);
}

function allBeyond({ notFollowed: { transfers, amounts, share } }: Trace): string {
  return notFollowed(transfers, amounts, share);
}

/** "Not followed: 14,210 transfers of CNY 1,000.00, 1.2 % of the traced sum." */
function notFollowed(transfers: number, amounts: readonly Money[], share: StoppedShare | null): string {
  const sums = amounts.length === 0 ? "" : ` of ${amounts.map(printMoney).join(" + ")}`;
  return `Not followed: ${transfers.toLocaleString("en-US")} transfers${sums}${share ? `, ${printShare(share)} of the traced sum` : ""}.`;
}

const RULE_WORDS: Readonly<Record<TracingRule, string>> = {
  poison: "all touched (upper bound)",
  haircut: "in proportion",
  fifo: "oldest first",
  lifo: "newest first",
  libr: "lowest balance",
};
