import type { CaseId } from "../domain/case.ts";
import type { PackReceipt } from "../evidence/pack-content.ts";
import { writePack } from "../evidence/write-pack.ts";
import { packContentOf } from "./pack-content-of.ts";
import { perform, type TaskContext } from "./task.ts";

export interface ExportRequest {
  readonly case: CaseId;
  /** New or empty. */
  readonly folder: string;
  readonly exportId: string;
  /** The moment the pack speaks of, UTC milliseconds; null is now. */
  readonly at: number | null;
}

export interface ExportedPack extends PackReceipt {
  readonly case: CaseId;
  readonly exhibits: number;
  readonly rows: number;
}

/** Writes the evidence pack of a case, signed. Equal case content, version and moment give equal payload bytes. */
export async function exportPack(context: TaskContext, request: ExportRequest): Promise<ExportedPack> {
  const { stores, actor, progress } = context;
  const subjects = [request.exportId];
  return perform(context, { task: "export-pack", case: request.case, subjects }, async () => {
    progress({ step: "gather the evidence", done: 0, total: 2, unit: "steps" });
    const content = await packContentOf(context, request.case, request.at ?? context.now());
    progress({ step: "write reports and sign", done: 1, total: 2, unit: "steps" });
    const { hash } = await stores.audit.head();
    const receipt = await writePack(content, {
      folder: request.folder,
      signer: await context.signer(),
      runFacts: { exportId: request.exportId, chainHead: hash, by: actor.id },
    });
    subjects.push(receipt.manifest);
    const rows = content.exhibits.flatMap(({ transfers }) => transfers.flatMap((each) => each.rows)).length;
    return { ...receipt, case: request.case, exhibits: content.exhibits.length, rows };
  });
}
