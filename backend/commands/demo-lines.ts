import type { AccountId } from "../domain/account.ts";
import { isoSeconds } from "../domain/instant.ts";
import { printAmount, printMoney, sumByCurrency } from "../domain/money.ts";
import type { TracingRule } from "../domain/trace.ts";
import type { DemoCase } from "../scenario/demo-case.ts";
import { detectionLines } from "./detect.ts";
import { fingerprintGroups } from "./fingerprint.ts";
import type { DemoResult, Moment } from "./run-demo.ts";
import { table } from "./table.ts";

/** What the demo says on a terminal, in the order of the work. */
export function demoLines(result: DemoResult, { truth }: DemoCase): string[] {
  const { names } = truth;
  return [
    ...receiptLines(result),
    "",
    ...detectionLines(result.detection),
    "",
    ...scoreLines(result),
    ...result.moments.flatMap((moment) => ["", ...momentLines(moment, names)]),
    "",
    `Evidence pack: ${result.pack.folder}`,
    `Signed by ${fingerprintGroups(result.pack.fingerprint)}`,
    `Check it: npm run -s ledgerhound -- verify ${result.pack.folder} --signer ${result.pack.fingerprint}`,
    `Done in ${result.seconds.toFixed(1)} s.`,
  ];
}

function receiptLines({ receipts, rejects }: DemoResult): string[] {
  const rows = receipts.map(({ name, profile, counts }) => [
    name,
    profile,
    ...[counts.rows, counts.accepted, counts.duplicates, counts.corroborated, counts.rejected].map(String),
  ]);
  const sum = (count: "rows" | "accepted" | "duplicates" | "corroborated" | "rejected") =>
    String(receipts.reduce((total, { counts }) => total + counts[count], 0));
  const total = [
    `${receipts.length} files`,
    "",
    sum("rows"),
    sum("accepted"),
    sum("duplicates"),
    sum("corroborated"),
    sum("rejected"),
  ];
  return [table(["file", "profile", "rows", "accepted", "duplicate", "other side", "rejected"], [...rows, total], 2), ...rejects];
}

function scoreLines({ score }: DemoResult): string[] {
  const share = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const line = (what: string, { right, named, planted, precision, recall, f1 }: typeof score.transfers) => [
    what,
    ...[right, named, planted].map(String),
    share(precision),
    share(recall),
    share(f1),
  ];
  const families = score.families.map(({ family, cases, found }) => `${family} ${found}/${cases}`).join(" · ");
  const flagged = score.lookAlikesFlagged.map(({ name }) => name).join(", ") || "none";
  return [
    "Against the truth of this made-up case (synthetic; not a field error rate)",
    table(
      ["named", "right", "of", "planted", "precision", "recall", "F1"],
      [line("transfers", score.transfers), line("accounts", score.accounts)],
      1,
    ),
    `Cases found: ${families}`,
    `Lawful look-alikes flagged: ${flagged}`,
  ];
}

const RULE_WORDS: Readonly<Record<TracingRule, string>> = {
  poison: "all touched",
  haircut: "pro rata",
  fifo: "FIFO",
  lifo: "LIFO",
  libr: "LIBR",
};

function momentLines({ at, trace, plan }: Moment, names: Readonly<Record<string, AccountId>>): string[] {
  const nameOf = new Map(Object.entries(names).map(([name, account]) => [account, name]));
  const label = (account: AccountId) => nameOf.get(account) ?? account;
  const rules = trace.rules.filter(({ rule }) => rule !== "poison");
  const holds = [...plan.lines.map((line) => ({ line, ask: "" })), ...plan.askFirst.map((line) => ({ line, ask: "ask first" }))];
  const rows = holds.map(({ line, ask }) => {
    const by = rules.map(({ held }) =>
      held
        .filter(({ account }) => account === line.account)
        .map(({ money }) => printAmount(money))
        .join(" + "),
    );
    return [
      label(line.account),
      ask,
      printAmount(line.balance),
      printAmount(line.hold),
      `${printAmount(line.min)}–${printAmount(line.max)}`,
      ...by,
    ];
  });
  const held = [
    "in all",
    "",
    "",
    plan.total.map(printAmount).join(" + "),
    "",
    ...rules.map(({ totalHeld }) => totalHeld.map(printAmount).join(" + ")),
  ];
  const first = rules.map((rule) => {
    const into = rule.transfers
      .filter(({ to }) => to === names.B1)
      .flatMap(({ shares }) => shares.filter((share) => share.label === "V01"));
    return `${RULE_WORDS[rule.rule]} ${sumByCurrency(into.map(({ money }) => money))
      .map(printAmount)
      .join(" + ")}`;
  });
  return [
    `As of ${isoSeconds(at)} (${chinaTime(at)} in China): ${plan.total.map(printMoney).join(" + ")} can be held`,
    table(["account", "", "balance", "hold", "range", ...rules.map(({ rule }) => RULE_WORDS[rule])], [...rows, held], 2),
    `V01's money that entered B1: ${first.join(" · ")}`,
    ...plan.missing.map(
      ({ account, money }) => `Ask for the statement of ${label(account)}: ${money.map(printMoney).join(" + ")} went there`,
    ),
  ];
}

function chinaTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
}
