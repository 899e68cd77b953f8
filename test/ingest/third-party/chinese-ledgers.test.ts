import { createReadStream } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { beancountEntries, ignoredWords } from "../../../backend/scenario/third-party/beancount.ts";
import { matchLedger } from "../../../backend/scenario/third-party/match-ledger.ts";
import { readAllRows } from "../sample-files.ts";
import { filesBelow, TABLE_HEAD, tableLine, thirdPartyFolder } from "./folder.ts";

const FOLDER = thirdPartyFolder("Chinese statements and their expected ledgers are");

/** Securities, exchanges and Canadian banks are no formats of this project; OKLink's masked addresses have a test of their own. */
const OUTSIDE = /\/(htsec|hxsec|huobi|bmo|td|oklink)\//;

describe.runIf(FOLDER !== null)("a Chinese statement that no one on this project wrote", () => {
  const examples = join(FOLDER ?? "", "cn-statements", "example");
  const files = FOLDER === null ? [] : filesBelow(examples);
  const statements = files.filter((path) => /\.(csv|xlsx?)$/.test(path) && !OUTSIDE.test(path));

  it("has among its rows every entry of its expected ledger, by day, amount, direction and counterparty", async () => {
    const lines = [TABLE_HEAD];
    const leftOut: string[] = [];
    expect(statements.length).toBeGreaterThanOrEqual(20);
    for (const path of statements) {
      const statement = relative(examples, dirname(path));
      const whole = await readAllRows(createReadStream(path), basename(path));
      lines.push(tableLine(relative(examples, path), whole));
      const movements = whole.records.flatMap(({ record }) => (record.kind === "movement" ? [record] : []));
      const ledger = files.find((each) => dirname(each) === dirname(path) && each.endsWith(".beancount")) ?? "";
      const entries = beancountEntries(ledger);
      expect(entries.length, ledger).toBeGreaterThan(0);
      const match = matchLedger(statement, movements, entries, ignoredWords(join(dirname(path), "config.yaml")));
      expect(match.missing, `${statement}: entries that no row tells`).toEqual([]);
      expect(
        match.leftOut.filter(({ why }) => why === null),
        `${statement}: rows in no ledger`,
      ).toEqual([]);
      leftOut.push(...match.leftOut.map(({ row, why }) => `${row} — ${why}`));
    }
    console.info(lines.join("\n"));
    console.info(`Rows that the expected ledgers leave out:\n${leftOut.join("\n")}`);
  });
});
