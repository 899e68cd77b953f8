import { CASE } from "./case.ts";
import { FINDINGS } from "./findings.ts";
import { LAW } from "./law.ts";
import { PARAMETERS } from "./parameters.ts";
import { PARTS } from "./parts.ts";
import { READINGS } from "./readings.ts";
import { REFUSALS } from "./refusals.ts";
import { ROWS } from "./rows.ts";
import { STRUCTURES } from "./structures.ts";
import { TOLD } from "./told.ts";

/**
 * Every sentence that the program computes, in English: the one source of its keys and gaps. "{name}" is a gap,
 * "{name|# payer|# payers}" one whose words follow the count; other languages need no forms and write "{name}".
 */
export const EN = {
  ...PARTS,
  ...FINDINGS,
  ...STRUCTURES,
  ...PARAMETERS,
  ...CASE,
  ...LAW,
  ...ROWS,
  ...READINGS,
  ...REFUSALS,
  ...TOLD,
} as const;
