import type { Profile } from "../profile.ts";
import { amlsim } from "./amlsim.ts";
import { policeTransactions } from "./police-transactions.ts";

/** Every format that can be imported, in the order in which they are tried. A new format is one file and one line. */
export const PROFILES: readonly Profile[] = [policeTransactions, amlsim];
