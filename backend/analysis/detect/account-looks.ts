import type { FindingKind } from "../../domain/finding.ts";
import { byteCell, intCell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import type { GraphChange } from "../graph-change.ts";

/** What a detector made of accounts one by one, to be used again. By account number of the graph that it was looked for in. */
export interface KeptLooks {
  /** 1 for accounts that were looked into and of which nothing came. */
  readonly quiet: Uint8Array;
  /** What came of others, where it names nothing by a number of the graph. */
  readonly found: ReadonlyMap<number, unknown>;
  /** How many accounts were looked into in that run. */
  readonly looked: number;
}

export type LooksByKind = ReadonlyMap<FindingKind, KeptLooks>;

/** Looks of an earlier run, and what of its graph is as it was. */
interface Earlier {
  readonly looks: LooksByKind;
  readonly change: GraphChange;
}

/**
 * Lets detectors look into accounts one by one, where what comes of one follows from its own payments alone: of an account
 * whose payments are all as they were it is known. The same answers in the same order with and without an earlier run.
 */
export class AccountLooks {
  readonly #earlier: Earlier | null;
  readonly #kept = new Map<FindingKind, KeptLooks>();

  constructor(earlier: Earlier | null = null) {
    this.#earlier = earlier;
  }

  /** What look makes of each account, by account; null is nothing. Passed over are those of which nothing came before. */
  into<T>(kind: FindingKind, graph: FlowGraph, look: (account: number) => T | null): readonly T[] {
    const quiet = this.#knownQuiet(kind, graph);
    const found: T[] = [];
    let looked = 0;
    for (let account = 0; account < quiet.length; account += 1) {
      if (quiet[account] === 1) continue;
      looked += 1;
      const one = look(account);
      if (one === null) quiet[account] = 1;
      else found.push(one);
    }
    this.#kept.set(kind, { quiet, found: new Map(), looked });
    return found;
  }

  /** The same where what look gives names nothing by a number of the graph: that is kept too, and used again. */
  keeping<T>(kind: FindingKind, graph: FlowGraph, look: (account: number) => T | null): ReadonlyMap<number, T> {
    const quiet = this.#knownQuiet(kind, graph);
    const found = new Map<number, T>();
    let looked = 0;
    for (let account = 0; account < quiet.length; account += 1) {
      if (quiet[account] === 1) continue;
      const known = this.#knownOf<T>(kind, account);
      if (known === undefined) looked += 1;
      const one = known ?? look(account);
      if (one === null) quiet[account] = 1;
      else found.set(account, one);
    }
    this.#kept.set(kind, { quiet, found, looked });
    return found;
  }

  get kept(): LooksByKind {
    return this.#kept;
  }

  /** 1 for accounts as they were of which nothing came. */
  #knownQuiet(kind: FindingKind, { accounts }: FlowGraph): Uint8Array {
    const quiet = new Uint8Array(accounts.length);
    const before = this.#earlier?.looks.get(kind)?.quiet;
    if (before === undefined) return quiet;
    for (let account = 0; account < quiet.length; account += 1) {
      const old = this.#numberBefore(account);
      if (old >= 0) quiet[account] = byteCell(before, old);
    }
    return quiet;
  }

  /** What the same detector found there before; of one kind all that is kept was made by one look. */
  #knownOf<T>(kind: FindingKind, account: number): T | undefined {
    const old = this.#numberBefore(account);
    return old < 0 ? undefined : (this.#earlier?.looks.get(kind)?.found.get(old) as T | undefined);
  }

  /** The account's number in the earlier graph; −1 where it is not as it was. */
  #numberBefore(account: number): number {
    const change = this.#earlier?.change;
    return change === undefined || byteCell(change.isTouched, account) === 1 ? -1 : intCell(change.accountBefore, account);
  }
}
