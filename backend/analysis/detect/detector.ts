import type { AccountId } from "../../domain/account.ts";
import type { CappedAccount, Finding, FindingKind, Parameter } from "../../domain/finding.ts";
import type { Fact, Identifier } from "../../domain/record.ts";
import type { FlowGraph } from "../flow-graph.ts";
import type { Desks } from "../mirror/desks.ts";
import type { Suspicion } from "../suspicion/suspicion.ts";
import type { AccountLooks } from "./account-looks.ts";
import type { Holders } from "./holders.ts";
import type { Signs } from "./signs.ts";

/** An identifier used with an account, and the other accounts that it was used with. */
export interface SharedIdentifier {
  readonly identifier: Identifier;
  readonly others: readonly AccountId[];
}

/** What is known beside the graph. */
interface Sources {
  readonly holders: Holders;
  /** What sources say of accounts and holders. */
  readonly facts: readonly Fact[];
  readonly identifiers: readonly SharedIdentifier[];
  /** A hash of at least 128 bits as text that may stand in an address; gives findings their ids. */
  readonly hash: (text: string) => string;
}

/** What a detector by rules may ask beside the graph: computed once for all of them. */
export interface DetectContext extends Sources {
  readonly signs: Signs;
  /** For what follows from an account's own payments alone. */
  readonly looks: AccountLooks;
  /** Desks that settle between currencies; looked for when first asked. */
  readonly desks: () => Desks;
}

/** What a detector by the engine of suspicion may ask. */
export interface EngineContext extends Sources {
  readonly suspicion: Suspicion;
}

export interface Detected {
  readonly findings: readonly Finding[];
  /** Accounts that were not looked into because of a cap, with all their transfers. */
  readonly capped: readonly CappedAccount[];
}

/**
 * What a detector's answer rests on, and so how much of it a run after another one has to make anew. "account": what may be told of an
 * account follows from its own payments, so that it is looked into only where these changed. "pairs": of two accounts whose
 * payments are as they were the answer is known while amounts stay about as common. "records": shares, habits and densities of all records
 * move with each payment, or the pass over all of them is cheap: made anew.
 */
export type Ground = "account" | "pairs" | "records";

/** One kind of indicator: a pure function with its parameters, their units and defaults. */
export interface Detector {
  readonly kind: FindingKind;
  /** Grows whenever the same transfers could give another answer. */
  readonly version: number;
  /** What an officer asks it. */
  readonly question: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /**
   * Left out: one of the structures that are told once and ranked. "beside": a rule of its own that neither hides another
   * finding nor is hidden, and ranks below them. "upon": such a rule that reads what all of those found.
   */
  readonly layer?: "beside" | "upon";
  readonly restsOn: Ground;
  /** By rules of its own. Where records are many these run in one thread and what the engine does in another. */
  readonly detect?: (graph: FlowGraph, context: DetectContext) => Detected;
  /**
   * By the engine of suspicion. found is for a detector upon the others, which all run here: every finding of the structures,
   * highest score first, then those beside.
   */
  readonly detectByEngine?: (graph: FlowGraph, context: EngineContext, found: readonly Finding[]) => Detected;
}
