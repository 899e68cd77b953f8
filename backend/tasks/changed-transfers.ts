import { type Scope, scopeOf } from "../domain/scope.ts";
import type { Transfer } from "../domain/transfer.ts";
import type { SourceFile } from "../store/transfer-store.ts";
import type { GraphAtVersion, ScannedStore } from "./graph-at-version.ts";

/** Looking a transfer up costs a store about as much as reading ten on the way. */
const READS_A_LOOK_UP = 10;

/** Fewer rows or look-ups than this are cheap whatever the graph's size. */
const FEW = 1_000;

/** What stands differently in a graph: ids that go, and the transfers that come or come instead. */
export interface ChangedTransfers {
  readonly files: readonly SourceFile[];
  readonly gone: ReadonlySet<string>;
  readonly come: readonly Transfer[];
}

/**
 * From the transfers of a scope at one version to those of the same or a wider one now. An added file is read alone; looked up are
 * only transfers that two records tell, told or came to tell, and records that other files had already. Exact for any scope: a visible
 * transfer changes only where a record joins or leaves it, which the store tells, or where one begins to show, which the
 * added file holds. null where a file no longer shows as it did, where more must be looked up than reading all costs, and where
 * the store is at another version by now.
 */
export async function changedTransfers(
  before: GraphAtVersion,
  transfers: ScannedStore,
  scope: Scope,
  version: number,
): Promise<ChangedTransfers | null> {
  const files = await transfers.files(scope);
  const added = addedFiles(before, files);
  if (added === null) return null;
  const { added: came, regrouped } = await transfers.changesSince(before.graph.version);
  const grouped = new Set<string>(regrouped);
  const cameAlone = new Set<string>(came.filter((id) => !grouped.has(id)));
  const { alone, others } = await toldBy(added, transfers, cameAlone);
  const asked = new Set([...grouped, ...others]);
  if (asked.size > Math.max(FEW, (before.graph.size + alone.length) / READS_A_LOOK_UP)) return null;
  const now = asked.size === 0 ? [] : await transfers.transfersById([...asked] as Transfer["id"][], scope);
  if ((await transfers.version()) !== version) return null;
  const come = new Map([...alone, ...now].map((transfer) => [transfer.id, transfer]));
  return { files, gone: new Set([...asked, ...now.flatMap(recordsIn), ...come.keys()]), come: [...come.values()] };
}

/** The files that show now and did not; null where one does not show as it did, or they hold more than is known already. */
function addedFiles({ files: known, graph }: GraphAtVersion, files: readonly SourceFile[]): readonly SourceFile[] | null {
  const shown = new Set(files.map(asText));
  if (!known.every((file) => shown.has(asText(file)))) return null;
  const ids = new Set(known.map(({ id }) => id));
  const added = files.filter(({ id }) => !ids.has(id));
  return added.reduce((sum, { rows }) => sum + rows, 0) > Math.max(graph.size, FEW) ? null : added;
}

/** The transfers of files: those that came and stand alone as they are, of the others their records. */
async function toldBy(
  files: readonly SourceFile[],
  transfers: ScannedStore,
  cameAlone: ReadonlySet<string>,
): Promise<{ readonly alone: readonly Transfer[]; readonly others: readonly string[] }> {
  if (files.length === 0) return { alone: [], others: [] };
  const told: Transfer[] = [];
  for await (const batch of transfers.scan(scopeOf(files.map(({ id }) => id)))) told.push(...batch);
  const isAlone = (transfer: Transfer): boolean => recordsIn(transfer).length === 1 && cameAlone.has(transfer.id);
  return { alone: told.filter(isAlone), others: told.filter((transfer) => !isAlone(transfer)).flatMap(recordsIn) };
}

function asText({ id, profile, rows, rejected }: SourceFile): string {
  return JSON.stringify([id, profile, rows, rejected]);
}

/** A ledger's row fills neither side; its transfer bears its id. */
function recordsIn({ id, payer, payee }: Transfer): readonly string[] {
  return payer && payee ? [payer.record, payee.record] : [id];
}
