import type { EvidenceRow } from "../../../backend/api/contract/evidence.ts";
import { useSentences } from "./use-sentences.ts";

/** What a thing in the tray is called, in the reader's language where it is known as data. */
export function useExhibitName(): (item: Pick<EvidenceRow, "label" | "said">) => string {
  const print = useSentences();
  return ({ label, said }) => (said.length === 0 ? label : print(said));
}
