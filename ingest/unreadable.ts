import type { ErrorFacts } from "../backend/domain/errors.ts";
import { SaidError, type Told } from "../backend/domain/said-error.ts";

/** The error of a file that cannot be read at all, with what is wrong and what to do instead; nothing of it is stored. */
export function unreadable(name: string, said: Told, facts: ErrorFacts = {}, cause?: unknown): SaidError {
  return new SaidError("file-unreadable", said, { about: name, facts: { file: name, ...facts }, cause });
}
