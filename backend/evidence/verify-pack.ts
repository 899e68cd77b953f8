import { LedgerhoundError } from "../domain/errors.ts";
import type { Judgement, Verification } from "./check-pack.d.mts";
import { judge as judgeWords } from "./check-pack.mjs";
import { verify } from "./verifier.mjs";

export type { Judgement, Verification } from "./check-pack.d.mts";
export { faultWords } from "./check-pack.mjs";

/**
 * Whether a pack is intact, who signed it, and whether it is time-stamped: three answers that do not depend on each other's
 * goodwill. Runs the very files that stand in each pack as data/verify.mjs and data/check-pack.mjs. Throws not-found when there is no such folder.
 */
export async function verifyPack(folder: string): Promise<Verification> {
  try {
    return await verify(folder);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LedgerhoundError("not-found", `${folder} cannot be read as an evidence pack: ${why}`, { folder }, cause);
  }
}

/**
 * What the answers come to for somebody who expects this signer's fingerprint, got out of band. Without one a whole pack is
 * "Intact, signer unknown" and not ok. Throws bad-input when the fingerprint is not 64 hexadecimal digits.
 */
export function judge(verification: Verification, signer?: string): Judgement {
  if (signer !== undefined && !/^[0-9a-fA-F]{64}$/.test(signer.replace(/[\s:]/g, ""))) {
    throw new LedgerhoundError("bad-input", `"${signer}" is no fingerprint. Give all 64 hexadecimal digits.`, { signer });
  }
  return judgeWords(verification, signer);
}
