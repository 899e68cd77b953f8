import type { Upload } from "../domain/case.ts";
import type { Scope } from "../domain/scope.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { ExhibitRow, PackTransfer } from "../evidence/pack-content.ts";
import type { Stores } from "../store/stores.ts";
import { originalRows } from "./original-rows.ts";

/** These transfers with every source row that the scope shows, byte-exact, by id. */
export async function packTransfers(
  { transfers, raw }: Stores,
  uploads: readonly Upload[],
  ids: readonly TransferId[],
  scope: Scope,
): Promise<ReadonlyMap<TransferId, PackTransfer>> {
  const found = await transfers.transfersById([...new Set(ids)].sort(), scope);
  const sources = await transfers.sourcesOf(
    found.map(({ id }) => id),
    scope,
  );
  const rowAt = await originalRows(raw, uploads, [...sources.values()].flat());
  const packed = new Map<TransferId, PackTransfer>();
  for (const transfer of found) {
    const rows = (sources.get(transfer.id) ?? []).map((source): ExhibitRow => {
      const { bytes, header, cells, corrects } = rowAt(source);
      return { source, bytes, header, cells, corrects };
    });
    const [first, ...rest] = rows;
    if (first) packed.set(transfer.id, { transfer, rows: [first, ...rest] });
  }
  return packed;
}
