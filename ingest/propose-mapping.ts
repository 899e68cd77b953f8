import { isCurrencyCode } from "../backend/domain/currency.ts";
import { type ColumnRole, guessRole, type RoleGuess } from "./column-role.ts";
import { HEAD_BYTES } from "./detect-profile.ts";
import { refuseOtherKinds } from "./file-kind.ts";
import { layoutOf } from "./layout-of.ts";
import type {
  MappingAnswers,
  MappingFacts,
  MappingProposal,
  MappingQuestion,
  MappingTopic,
  ProposedColumn,
} from "./mapping-proposal.ts";
import { sniffTable } from "./sniff-table.ts";
import { sniffDays, sniffDecimalComma, sniffNegative } from "./sniff-values.ts";

/**
 * How an unknown delimited file could be read, from its first bytes (64 KiB, or the whole file when shorter) and what a person answered.
 * What could be read in two ways is a question and never guessed; ask again with the answers until `questions` is empty.
 * Throws file-unreadable for what is no text file.
 */
export function proposeMapping(head: Uint8Array, name: string, answers: MappingAnswers = {}): MappingProposal {
  refuseOtherKinds(head, name);
  const table = sniffTable(head, head.length >= HEAD_BYTES);
  const header = table.rows[table.headerIndex] ?? [];
  const below = table.rows.slice(table.headerIndex + 1).filter((cells) => cells.some((cell) => cell !== ""));
  const columns = proposeColumns(header, below, answers);
  const facts = sniffFacts(columns, header, below, answers);
  const encoding = answers.encoding ?? table.encoding;
  const rivals = answers.encoding === undefined ? table.rivals : [];
  const questions = [
    ...(table.headerIndex < 0
      ? [ask("header", "No row looks like a header. Add one that names the columns, then propose again.", [])]
      : []),
    ...(rivals.length > 0 ? [ask("encoding", "In which encoding is the file?", [table.encoding, ...rivals])] : []),
    ...openQuestions(columns, facts, answers),
  ];
  return {
    encoding: { value: encoding, confidence: answers.encoding ? 1 : table.encodingConfidence },
    delimiter: { value: table.delimiter, confidence: table.delimiterConfidence },
    headerRow: table.headerIndex < 0 ? null : table.headerIndex + 1,
    columns,
    own: columns.some(({ role }) => role === "own-account") ? "column" : "file",
    questions,
    sample: below.slice(0, SAMPLE_ROWS),
    mapping: questions.length > 0 ? null : layoutOf({ encoding, delimiter: table.delimiter, columns, facts, answers }),
  };
}

const SAMPLE_ROWS = 10;

/** Roles that one column alone may have: the surest keeps it. */
const MANY: ReadonlySet<ColumnRole> = new Set(["memo", "channel", "place"]);

function proposeColumns(
  header: readonly string[],
  below: readonly (readonly string[])[],
  { roles = {} }: MappingAnswers,
): readonly ProposedColumn[] {
  const guesses = header.map((column, index) => {
    const cells = below.map((row) => row[index] ?? "");
    return {
      column,
      samples: cells.filter((cell) => cell !== "").slice(0, 3),
      guess: answered(column, roles) ?? guessRole(column, cells),
    };
  });
  return guesses
    .filter(({ column }) => column !== "")
    .map(({ column, samples, guess }) => {
      const taken =
        guess && !MANY.has(guess.role) && guesses.some((other) => other.column !== column && outranks(other.guess, guess));
      if (!guess || taken || roles[column] === null) {
        return {
          column,
          role: null,
          confidence: 0,
          why: taken ? "another column is surer" : "nothing speaks for a role",
          samples,
        };
      }
      return { column, ...guess, samples };
    });
}

function answered(column: string, roles: NonNullable<MappingAnswers["roles"]>): RoleGuess | null {
  const role = Object.hasOwn(roles, column) ? roles[column] : undefined;
  return role ? { role, confidence: 1, why: "a person said so" } : null;
}

function outranks(other: RoleGuess | null, guess: RoleGuess): boolean {
  return other?.role === guess.role && other.confidence > guess.confidence;
}

function sniffFacts(
  columns: readonly ProposedColumn[],
  header: readonly string[],
  below: readonly (readonly string[])[],
  answers: MappingAnswers,
): MappingFacts {
  const cellsOf = (...roles: readonly ColumnRole[]): readonly string[] => {
    const found = columns.filter(({ role }) => role !== null && roles.includes(role));
    return found.flatMap(({ column }) => below.map((row) => row[header.indexOf(column)] ?? ""));
  };
  const days = sniffDays(cellsOf("time").filter((cell) => cell !== ""));
  const [onlyOrder] = days.orders;
  const decimalComma = answers.decimalComma ?? sniffDecimalComma(cellsOf("amount", "out", "into", "balance"));
  return {
    orders: days.orders,
    order: answers.order ?? (days.orders.length === 1 ? (onlyOrder ?? null) : null),
    era: answers.era ?? days.era,
    decimalComma,
    negative: answers.negative ?? sniffNegative(cellsOf("amount"), cellsOf("balance"), decimalComma ?? false),
    marks: [...new Set(cellsOf("mark").filter((cell) => cell !== ""))].slice(0, 20),
  };
}

const OF_COLUMNS: ReadonlySet<MappingTopic> = new Set(["header", "time", "amount"]);

function ask(topic: MappingTopic, question: string, choices: readonly string[]): MappingQuestion {
  const about = OF_COLUMNS.has(topic) ? "roles" : (topic as Exclude<MappingTopic, "header" | "time" | "amount">);
  return { about, topic, question, choices };
}

function openQuestions(
  columns: readonly ProposedColumn[],
  facts: MappingFacts,
  answers: MappingAnswers,
): readonly MappingQuestion[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const isSigned = has("amount") && !has("mark");
  const isKnownMark = facts.marks.every((mark) => [...(answers.into ?? []), ...(answers.out ?? [])].includes(mark));
  const checks: readonly (readonly [boolean, MappingQuestion])[] = [
    [!has("time"), ask("time", "Which column is the day of the movement?", names(columns))],
    [
      !has("amount") && !(has("out") && has("into")),
      ask("amount", "Which column is the amount, or which two are money out and money in?", names(columns)),
    ],
    [has("time") && facts.order === null, ask("order", "In what order are day, month and year?", facts.orders)],
    [has("time") && facts.era === null, ask("era", "From which era do the years count?", ["gregorian", "buddhist"])],
    [facts.decimalComma === null, ask("decimalComma", "Is the comma the decimal sign?", ["true", "false"])],
    [isSigned && facts.negative === null, ask("negative", "What does an amount below zero mean?", ["out", "in"])],
    [
      has("amount") && has("mark") && !isKnownMark,
      ask("into", "Which of these words mean money in, which money out?", facts.marks),
    ],
    [!has("currency") && !isCurrencyCode(answers.currency ?? ""), ask("currency", "In which currency are the amounts?", [])],
    [answers.institution === undefined, ask("institution", "Whose statement is it? Bank code, like bank:014.", [])],
    [answers.zone === undefined, ask("zone", "In which zone are the times?", ["Asia/Bangkok", "Asia/Shanghai", "UTC"])],
    [answers.name === undefined, ask("name", "What is this format called?", [])],
  ];
  return checks.filter(([isOpen]) => isOpen).map(([, question]) => question);
}

function names(columns: readonly ProposedColumn[]): readonly string[] {
  return columns.map(({ column }) => column);
}
