import { type Judgement, judge, verifyPack as readPack, type Verification } from "../evidence/verify-pack.ts";

/** Whether a pack is intact, signed by the key named, and time-stamped. Reads the pack alone: no store, no network. */
export async function verifyPack(folder: string, signer: string | undefined): Promise<Verification & Judgement> {
  const verification = await readPack(folder);
  return { ...verification, ...judge(verification, signer) };
}
