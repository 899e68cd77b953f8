import type { Receipt } from "../../tasks/import-file.ts";
import { assumptionsJson, type FileReceipt } from "../contract/import.ts";

/** A receipt as the screen shows it; the rejected rows are asked for by the file's hash. */
export function receiptJson({ name, file, profile, counts, balances, assumptions }: Receipt, seconds: number): FileReceipt {
  const held = { hold: balances.holding, of: balances.accounts };
  return { name, sha256: file, profile, ...counts, rejectsFile: null, seconds, balances: held, ...assumptionsJson(assumptions) };
}
