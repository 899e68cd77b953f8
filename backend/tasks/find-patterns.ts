import { transferNumbers } from "../analysis/detect/transfer-numbers.ts";
import type { FlowGraph } from "../analysis/flow-graph.ts";
import { accountOf, paidOf, transferIdOf } from "../analysis/flow-reading.ts";
import { type Coverage, PATTERN_RULES, type PatternKind, type PatternRules, type Witness } from "../analysis/patterns/pattern.ts";
import { patternsOf } from "../analysis/patterns/patterns.ts";
import type { DailyRates } from "../analysis/patterns/valued.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { CappedAccount } from "../domain/finding.ts";
import { type Money, sumByCurrency } from "../domain/money.ts";
import type { SourceRef } from "../domain/record.ts";
import type { Scope } from "../domain/scope.ts";
import type { TransferId } from "../domain/transfer.ts";
import { caseScope } from "./case-scope.ts";
import { perform, type TaskContext } from "./task.ts";

/** The best pattern of a kind that the asked transfer lies on, with the rows that prove it. */
export interface FoundPattern {
  readonly kind: PatternKind;
  readonly main: AccountId;
  readonly transfers: readonly { readonly id: TransferId; readonly sources: readonly SourceRef[] }[];
  readonly amounts: readonly Money[];
  /** false: an order in it rests on instants that are not exact enough to tell. */
  readonly isSure: boolean;
}

export interface FoundPatterns {
  readonly version: number;
  readonly rules: PatternRules;
  readonly transfers: number;
  /** How many transfers lie on a pattern of each kind. */
  readonly kinds: readonly { readonly kind: PatternKind; readonly covered: number }[];
  /** Of the transfer asked for; null: none was. */
  readonly found: readonly FoundPattern[] | null;
  readonly notExpanded: readonly CappedAccount[];
  readonly cutShort: readonly AccountId[];
}

/** Which patterns transfers lie on, exactly; of one transfer also the best of each kind. Throws not-found for an unknown one. */
export async function findPatterns(
  context: TaskContext,
  request: { case: CaseId | null; transfer: TransferId | SourceRef | null; rates: DailyRates },
): Promise<FoundPatterns> {
  return perform(context, { task: "find-paths", case: request.case }, async () => {
    const { stores, graphs } = context;
    const scope = await caseScope(context, request.case);
    const id = await idOf(context, request.transfer, scope);
    const { graph } = await graphs.loaded(stores.transfers, scope);
    const { coverages, notExpanded, cutShort } = patternsOf(graph, PATTERN_RULES, request.rates);
    const witnesses = id === null ? null : witnessesOf(coverages, numberOf(graph, id));
    const named = (witnesses ?? []).flatMap(({ transfers }) => transfers.map((each) => transferIdOf(graph, each)));
    const sources = await stores.transfers.sourcesOf([...new Set(named)], scope);
    return {
      version: graph.version,
      rules: PATTERN_RULES,
      transfers: graph.size,
      kinds: coverages.map(({ kind, covered }) => ({ kind, covered })),
      found: witnesses?.map((one) => foundPattern(graph, one, sources)) ?? null,
      notExpanded,
      cutShort: cutShort.map((account) => accountOf(graph, account)),
    };
  });
}

async function idOf({ stores }: TaskContext, asked: TransferId | SourceRef | null, scope: Scope): Promise<TransferId | null> {
  if (asked === null || typeof asked === "string") return asked;
  const id = await stores.transfers.transferAt(asked, scope);
  return id ?? unknown(`${asked.file}:${asked.row}`);
}

function numberOf(graph: FlowGraph, id: TransferId): number {
  return transferNumbers(graph, [id]).get(id) ?? unknown(id);
}

function unknown(transfer: string): never {
  throw new LedgerhoundError("not-found", "There is no such transfer here. Take its id from detect, trace or paths.", {
    transfer,
  });
}

function witnessesOf(coverages: readonly Coverage[], transfer: number): readonly Witness[] {
  return coverages.flatMap(({ witness }) => witness(transfer) ?? []);
}

function foundPattern(
  graph: FlowGraph,
  { kind, main, transfers, isSure }: Witness,
  sources: ReadonlyMap<TransferId, readonly SourceRef[]>,
): FoundPattern {
  const ids = transfers.map((transfer) => transferIdOf(graph, transfer));
  return {
    kind,
    main: accountOf(graph, main),
    transfers: ids.map((id) => ({ id, sources: sources.get(id) ?? [] })),
    amounts: sumByCurrency(transfers.map((transfer) => paidOf(graph, transfer))),
    isSure,
  };
}
