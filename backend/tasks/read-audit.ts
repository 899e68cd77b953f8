import type { ChainedEntry } from "../domain/audit.ts";
import { perform, type TaskContext } from "./task.ts";

export interface AuditView {
  readonly entries: readonly ChainedEntry[];
  readonly head: { readonly number: number; readonly hash: string };
  readonly firstBreak: number | null;
}

/** Newest entries first, at most 200 below `before`, with the chain checked whole. */
export async function readAudit(context: TaskContext, before: number | null): Promise<AuditView> {
  const { audit } = context.stores;
  return perform(context, { task: "read-audit", case: null }, async () => ({
    entries: await audit.entries(before, 200),
    head: await audit.head(),
    firstBreak: await audit.firstBreak(),
  }));
}
