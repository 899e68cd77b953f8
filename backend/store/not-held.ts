import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";

export function unknownFile(file: FileId): LedgerhoundError {
  return new LedgerhoundError("not-found", `The file ${file} is not stored here. List the files for those that are.`, { file });
}
