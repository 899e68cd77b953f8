import type { MappingAnswers, MappingProposal, MappingQuestion } from "../../backend/api/contract/mapping.ts";

export type AnswerName = Exclude<MappingQuestion["about"], "roles">;

export interface Field {
  readonly about: AnswerName;
  readonly choices: readonly string[];
  readonly isOpen: boolean;
}

/** The order in which fields stand on screen: how values are written, then what no value tells. */
const ORDER: readonly AnswerName[] = [
  "encoding",
  "order",
  "era",
  "decimalComma",
  "negative",
  "into",
  "currency",
  "zone",
  "institution",
  "name",
];

/** Choices of a question that is answered and therefore asked no more. */
const ALWAYS: Readonly<Partial<Record<AnswerName, readonly string[]>>> = {
  order: ["day-month-year", "month-day-year", "year-month-day"],
  era: ["gregorian", "buddhist"],
  decimalComma: ["true", "false"],
  negative: ["out", "in"],
};

/** A field for each question that was asked at first, is asked now or has an answer: what is answered can be answered anew. */
export function fieldsOf(first: MappingProposal, now: MappingProposal, answers: MappingAnswers): readonly Field[] {
  return ORDER.flatMap((about): readonly Field[] => {
    const open = now.questions.find((question) => question.about === about);
    const asked = open ?? first.questions.find((question) => question.about === about);
    if (!asked && answers[about] === undefined) return [];
    const marks = about === "into" ? [...(answers.into ?? []), ...(answers.out ?? [])] : [];
    return [{ about, choices: asked?.choices ?? ALWAYS[about] ?? marks, isOpen: open !== undefined }];
  });
}

/** The answers with one word of the direction column meaning money in or money out. */
export function withMark(answers: MappingAnswers, mark: string, means: "in" | "out"): MappingAnswers {
  const without = (words: readonly string[] | undefined) => (words ?? []).filter((word) => word !== mark);
  const [into, out] = [without(answers.into), without(answers.out)];
  return { ...answers, into: means === "in" ? [...into, mark] : into, out: means === "out" ? [...out, mark] : out };
}
