import type { CaseId } from "../domain/case.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { type Group, type GroupId, type GroupStep, groupsOf } from "../domain/group.ts";
import { SaidError } from "../domain/said-error.ts";
import { say } from "../domain/sentence.ts";
import { caseScope, existingCase } from "./case-scope.ts";
import { seenAccount } from "./seen-account.ts";
import { perform, type TaskContext } from "./task.ts";

/** What an officer does to a group. A take-back undoes the latest act that is in force. */
export type GroupChange = Exclude<GroupStep, { kind: "open" } | { kind: "take-back" }> | { readonly kind: "take-back" };

/** The groups of a case in the order opened; empty without any. */
export async function readGroups(context: TaskContext, caseId: CaseId): Promise<readonly Group[]> {
  return perform(context, { task: "read-case", case: caseId }, () => groupsIn(context, caseId));
}

/** Opens a group with no member: who belongs to it is put in one by one, each with a basis. */
export async function openGroup(context: TaskContext, caseId: CaseId, name: string): Promise<readonly Group[]> {
  const group = context.newId() as GroupId;
  return perform(context, { task: "manage-groups", case: caseId, subjects: [group] }, async () => {
    await existingCase(context, caseId);
    await append(context, caseId, group, { kind: "open", name });
    return groupsIn(context, caseId);
  });
}

/** Changes a group. Throws not-found for a group, member or piece of evidence that is not there, conflict where it is closed. */
export async function changeGroup(
  context: TaskContext,
  caseId: CaseId,
  id: GroupId,
  change: GroupChange,
): Promise<readonly Group[]> {
  return perform(context, { task: "manage-groups", case: caseId, subjects: [id] }, async () => {
    const group = (await groupsIn(context, caseId)).find((each) => each.id === id);
    if (!group) throw new LedgerhoundError("not-found", "This group is not in the case. Choose one of the list.", { group: id });
    await append(context, caseId, id, await stepOf(context, caseId, group, change));
    return groupsIn(context, caseId);
  });
}

async function stepOf(context: TaskContext, caseId: CaseId, group: Group, change: GroupChange): Promise<GroupStep> {
  if (change.kind === "take-back") {
    if (group.undoes !== null) return { kind: "take-back", act: group.undoes };
    throw new SaidError("conflict", [say("told.nothingBack")], { facts: { group: group.id } });
  }
  if (group.closed !== null) {
    throw new SaidError("conflict", [say("told.groupClosed")], { facts: { group: group.id } });
  }
  if (change.kind === "put-member") await seenAccount(context, change.account, await caseScope(context, caseId));
  if (change.kind === "drop-member" && !group.members.some(({ account }) => account === change.account)) {
    throw new LedgerhoundError("not-found", "This account is not in the group.", { group: group.id });
  }
  if (change.kind === "drop-evidence" && !group.evidence.some(({ id }) => id === change.evidence)) {
    throw new LedgerhoundError("not-found", "This evidence is not with the group any more.", { group: group.id });
  }
  if (change.kind === "add-evidence") await seenTransfers(context, caseId, change.transfers);
  return change;
}

async function seenTransfers(
  { stores, ...context }: TaskContext,
  caseId: CaseId,
  ids: Extract<GroupStep, { kind: "add-evidence" }>["transfers"],
): Promise<void> {
  const found = await stores.transfers.transfersById(ids, await caseScope({ stores, ...context }, caseId));
  const missing = ids.find((id) => !found.some((transfer) => transfer.id === id));
  if (missing) throw new LedgerhoundError("not-found", "No record of this case shows the transfer.", { transfer: missing });
}

async function groupsIn(context: TaskContext, caseId: CaseId): Promise<readonly Group[]> {
  await existingCase(context, caseId);
  return groupsOf(await context.stores.cases.groupActs(caseId));
}

async function append(
  { stores, actor, now, newId }: TaskContext,
  caseId: CaseId,
  group: GroupId,
  step: GroupStep,
): Promise<void> {
  await stores.cases.addGroupAct(caseId, { id: newId(), group, by: actor.id, at: now(), step });
}
