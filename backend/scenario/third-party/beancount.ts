import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One entry of an expected ledger. */
export interface LedgerEntry {
  readonly day: string;
  readonly peer: string;
  readonly postings: readonly { readonly account: string; readonly amount: string; readonly currency: string }[];
}

/** The dated entries of a Beancount file, without the opening of accounts. */
export function beancountEntries(path: string): readonly LedgerEntry[] {
  return readFileSync(path, "utf8")
    .split(/\n(?=\d{4}-\d{2}-\d{2} \*)/)
    .slice(1)
    .map((block) => {
      const [, day = "", peer = ""] = /^(\S+) \* "((?:[^"\\]|\\.)*)"/.exec(block) ?? [];
      const postings = [...block.matchAll(/^\t([A-Z]\S*) (-?[\d.]+) (\S+)/gm)].map(
        ([, account = "", amount = "", currency = ""]) => ({
          account,
          amount,
          currency,
        }),
      );
      return { day, peer: peer.replaceAll('\\"', '"'), postings };
    });
}

/** Words by which a ledger's configuration leaves rows out, "ignore: true". */
export function ignoredWords(path: string): readonly string[] {
  const config: Readonly<Record<string, unknown>> = parse(readFileSync(path, "utf8"));
  const rules = Object.values(config)
    .flatMap(rulesOf)
    .filter(({ ignore }) => ignore === true);
  return rules.flatMap(({ peer, item, method, txType }) =>
    [peer, item, method, txType].flatMap((words) => (typeof words === "string" ? words.split(",") : [])),
  );
}

type Rule = Readonly<Record<"peer" | "item" | "method" | "txType" | "ignore", unknown>>;

function rulesOf(section: unknown): readonly Rule[] {
  if (typeof section !== "object" || section === null || !("rules" in section)) return [];
  return Array.isArray(section.rules) ? section.rules : [];
}
