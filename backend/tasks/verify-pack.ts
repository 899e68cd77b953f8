import { faultWords, type Judgement, judge, verifyPack as readPack, type Verification } from "../evidence/verify-pack.ts";

/** What was found, in words for who expects this signer. */
interface VerifiedPack extends Omit<Verification, "faults">, Judgement {
  /** Each a phrase. */
  readonly faults: readonly string[];
}

/** Whether a pack is intact, signed by the key named, and time-stamped. Reads the pack alone: no store, no network. */
export async function verifyPack(folder: string, signer: string | undefined): Promise<VerifiedPack> {
  const verification = await readPack(folder);
  return { ...verification, faults: verification.faults.map(faultWords), ...judge(verification, signer) };
}
