import type { ColumnRole } from "./column-role.ts";
import type { Encoding } from "./encoding.ts";
import type { Mapping } from "./mapping.ts";
import type { MappingAnswers, MappingFacts, ProposedColumn } from "./mapping-proposal.ts";
import type { MoneyPlace } from "./statement-layout.ts";

interface Settled {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly columns: readonly ProposedColumn[];
  readonly facts: MappingFacts;
  readonly answers: MappingAnswers;
}

/** The mapping that a proposal without open questions comes to. */
export function layoutOf({ encoding, delimiter, columns, facts, answers }: Settled): Mapping {
  const all = (role: ColumnRole): readonly string[] => columns.filter((each) => each.role === role).map(({ column }) => column);
  const one = (role: ColumnRole): string | null => all(role)[0] ?? null;
  const own = one("own-account");
  const currency = one("currency");
  const name = answers.name ?? "";
  return {
    schema: 1,
    name,
    version: answers.version ?? 1,
    title: answers.title ?? name,
    zone: answers.zone ?? "UTC",
    encoding,
    delimiter,
    required: columns.filter(({ role }) => role !== null).map(({ column }) => column),
    layout: {
      institution: answers.institution ?? "",
      own: own === null ? { kind: "file" } : { kind: "column", column: own },
      ownName: null,
      time: {
        columns: [...all("time"), ...all("time-of-day")],
        shape: { order: facts.order ?? "year-month-day", era: facts.era ?? "gregorian" },
      },
      money: moneyOf(one, facts, answers),
      currency: currency === null ? { code: answers.currency ?? "" } : { column: currency },
      decimalComma: facts.decimalComma ?? false,
      balance: one("balance"),
      otherName: one("other-name"),
      otherNumber: one("other-number"),
      otherInstitution: "bank:unknown",
      reference: one("reference"),
      sequence: one("sequence"),
      memo: all("memo"),
      channel: all("channel"),
      place: all("place"),
    },
  };
}

function moneyOf(
  one: (role: ColumnRole) => string | null,
  { negative }: MappingFacts,
  { into = [], out = [] }: MappingAnswers,
): MoneyPlace {
  const [amount, mark] = [one("amount"), one("mark")];
  if (amount === null) return { kind: "two-columns", out: one("out") ?? "", into: one("into") ?? "" };
  if (mark === null) return { kind: "signed", column: amount, negative: negative ?? "out" };
  return { kind: "marked", column: amount, mark, into, out };
}
