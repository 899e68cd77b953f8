import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { z } from "zod";
import { mappingAnswers, proposalDocument } from "../api/contract/mapping.ts";
import { proposeReading } from "../tasks/propose-mapping.ts";
import { type Command, type CommandContext, done, textOption } from "./command.ts";
import { readJsonFile } from "./read-json-file.ts";
import { table } from "./table.ts";

export const mapCommand: Command = {
  name: "map",
  needsStores: false,
  document: proposalDocument,
  define: (cli) =>
    cli
      .description("propose how an unknown statement is read; what its values do not tell is asked, never guessed")
      .argument("<file>", "a delimited text")
      .option("--answers <file>", 'answers to the questions as JSON, like {"order":"day-month-year","currency":"THB"}')
      .option("--save <file>", "where the mapping is kept once no question is open"),
  run: async (context, { args, options }) => {
    const given = args[0] ?? "";
    const answers = await answersIn(context, textOption(options, "answers"));
    const proposal = await proposeReading(basename(given), createReadStream(context.resolve(given)), answers);
    const save = textOption(options, "save");
    if (save !== undefined && proposal.mapping !== null) {
      await writeFile(context.resolve(save), `${JSON.stringify(proposal.mapping, null, 1)}\n`, { flag: "wx" });
    }
    const document = { schema: 1, file: given, ...proposal };
    return done(document, proposalLines(given, save, proposal));
  },
};

async function answersIn(context: CommandContext, path: string | undefined): Promise<z.output<typeof mappingAnswers>> {
  return path === undefined ? {} : readJsonFile(context.resolve(path), mappingAnswers);
}

function proposalLines(file: string, save: string | undefined, proposal: Awaited<ReturnType<typeof proposeReading>>): string[] {
  const { encoding, delimiter, headerRow, columns, questions } = proposal;
  const share = (value: number) => `${Math.round(value * 100)} %`;
  const rows = columns.map(({ column, role, confidence, why, samples }) => [
    column,
    role ?? "not read",
    share(confidence),
    why,
    samples.join(" | "),
  ]);
  const asked = questions.map(({ about, question, choices }) => `? ${about}: ${question} ${choices.join(" / ")}`.trimEnd());
  const next =
    questions.length > 0
      ? [`Answer ${questions.length === 1 ? "1 question" : `${questions.length} questions`} first: --answers FILE.`]
      : [
          save === undefined
            ? "No question is open. Keep it: --save FILE."
            : `Kept. Read files by it: import ${file} --map ${save}`,
        ];
  return [
    `${file}: ${encoding.value} (${share(encoding.confidence)}), delimiter "${delimiter.value}", header row ${headerRow ?? "not found"}`,
    table(["column", "is", "sure", "why", "values"], rows, 5),
    ...asked,
    ...next,
  ];
}
