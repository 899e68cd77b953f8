import type { SentenceWords } from "../../sentence.ts";
import { CASE } from "./case.ts";
import { FINDINGS } from "./findings.ts";
import { PARAMETERS } from "./parameters.ts";
import { READINGS } from "./readings.ts";
import { REFUSALS } from "./refusals.ts";
import { ROWS } from "./rows.ts";
import { STRUCTURES } from "./structures.ts";
import { TOLD } from "./told.ts";

export const TH: SentenceWords = {
  ...FINDINGS,
  ...STRUCTURES,
  ...PARAMETERS,
  ...CASE,
  ...ROWS,
  ...READINGS,
  ...REFUSALS,
  ...TOLD,
};
