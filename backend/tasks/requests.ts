import type { CaseId } from "../domain/case.ts";
import { countryOf } from "../domain/country.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { FileId } from "../domain/record.ts";
import { type CaseRequest, deadlines, type RequestId, type RequestKind, requestRule } from "../domain/request.ts";
import { SaidError } from "../domain/said-error.ts";
import { accountsValue, say } from "../domain/sentence.ts";
import { existingCase, fileOfCase } from "./case-scope.ts";
import { openedLayer } from "./opened-layer.ts";
import { perform, type TaskContext } from "./task.ts";

/** Every request of the case; a bank's clerk sees those sent to the clerk's bank only. By time, then id. */
export async function listRequests(context: TaskContext, caseId: CaseId): Promise<readonly CaseRequest[]> {
  const { stores, actor } = context;
  return perform(context, { task: "read-requests", case: caseId }, async () => {
    await existingCase(context, caseId);
    const all = await stores.cases.requests(caseId);
    return actor.role === "uploader" ? all.filter((request) => isAddressedTo(request, actor.bank)) : all;
  });
}

function isAddressedTo({ addressee, addresseeName, sentAt }: CaseRequest, bank: string | null): boolean {
  if (bank === null || sentAt === null) return false;
  return addresseeName === bank || addressee === bank || addressee === `bank:${bank}`;
}

/** What an officer drafts by hand. */
export type RequestDraft = Pick<CaseRequest, "kind" | "addressee" | "addresseeName" | "basis" | "accounts" | "about" | "reason">;

/** Drafts one request. Throws bad-input when a renewal or release names no request, or a request names no account. */
export async function addRequest(context: TaskContext, caseId: CaseId, draft: RequestDraft): Promise<CaseRequest> {
  const { stores, newId } = context;
  return perform(context, { task: "manage-requests", case: caseId }, async () => {
    await existingCase(context, caseId);
    const about = draft.about === null ? null : await requestOf(context, caseId, draft.about);
    if (ABOUT_ANOTHER.includes(draft.kind) && about === null) {
      throw new LedgerhoundError("bad-input", `A ${draft.kind} is about a request. Name which one.`, { kind: draft.kind });
    }
    const accounts = draft.accounts.length === 0 && about ? about.accounts : draft.accounts;
    const [first] = accounts;
    if (!first) throw new LedgerhoundError("bad-input", "Name at least one account that the addressee keeps.");
    const request = opened(context, { ...draft, accounts, country: countryOf(first.account), places: [], said: null }, newId());
    await stores.cases.saveRequest(caseId, request);
    return request;
  });
}

const ABOUT_ANOTHER: readonly RequestKind[] = ["renewal", "release"];

/** A new draft: nothing sent, nothing due. */
export function opened(
  { actor, now }: TaskContext,
  draft: RequestDraft & Pick<CaseRequest, "country" | "places" | "said">,
  id: string,
): CaseRequest {
  return {
    ...draft,
    id: id as RequestId,
    number: null,
    createdAt: now(),
    by: actor.id,
    sentAt: null,
    dueAt: null,
    expiresAt: null,
    answeredAt: null,
    answeredBy: null,
    openedLayer: null,
    releasedAt: null,
  };
}

/** What happened to a request: at in UTC milliseconds. */
export type RequestAct =
  | { readonly act: "prepare"; readonly at: number; readonly basis: string | null; readonly number: string | null }
  | { readonly act: "send"; readonly at: number; readonly basis: string | null; readonly number: string | null }
  | { readonly act: "answer"; readonly at: number; readonly file: FileId | null }
  | { readonly act: "release"; readonly at: number };

/**
 * Records what happened to a request. Preparing gives a draft its legal basis and number, so that its letter can be read before
 * it is sent. Sending sets its clocks by the country's rule. Throws not-found for a request or file
 * that is not the case's, bad-input without a legal basis, conflict out of turn or past the times that a rule allows.
 */
export async function recordRequest(
  context: TaskContext,
  caseId: CaseId,
  request: { readonly id: RequestId } & RequestAct,
): Promise<CaseRequest> {
  const { stores } = context;
  return perform(context, { task: "manage-requests", case: caseId, subjects: [request.id] }, async () => {
    const found = await requestOf(context, caseId, request.id);
    const changed = await after(context, caseId, found, request);
    await stores.cases.saveRequest(caseId, changed);
    return changed;
  });
}

async function after(context: TaskContext, caseId: CaseId, found: CaseRequest, done: RequestAct): Promise<CaseRequest> {
  if (done.act === "send") return sent(context, caseId, found, done);
  if (done.act === "prepare") return prepared(found, done);
  if (found.sentAt === null) throw new SaidError("conflict", [say("told.draftYet")]);
  if (done.act === "release") return { ...found, releasedAt: done.at };
  if (done.file !== null) await fileOfCase(context, caseId, done.file);
  const opens = done.file === null ? null : await openedLayer(context, caseId, found);
  return { ...found, answeredAt: done.at, answeredBy: done.file, openedLayer: opens };
}

function prepared(found: CaseRequest, { basis, number }: Extract<RequestAct, { act: "prepare" }>): CaseRequest {
  if (found.sentAt !== null) throw new SaidError("conflict", [say("told.sentAlready")]);
  return { ...found, basis, number };
}

async function sent(
  { stores }: TaskContext,
  caseId: CaseId,
  found: CaseRequest,
  { at, basis, number }: Extract<RequestAct, { act: "send" }>,
): Promise<CaseRequest> {
  if (found.sentAt !== null) throw new SaidError("conflict", [say("told.sentAlready")]);
  const rests = basis ?? found.basis;
  if (rests === null || rests.trim() === "")
    throw new SaidError("bad-input", [say("told.addBasis")], { facts: { field: "basis" } });
  const rule = requestRule(found.country, found.kind);
  const before = await stores.cases.requests(caseId);
  for (const { account } of found.accounts) {
    const times = before.filter(
      ({ kind, sentAt, accounts }) => kind === found.kind && sentAt !== null && accounts.some((one) => one.account === account),
    ).length;
    if (rule?.most && times >= rule.most) {
      const had = say("told.had", { account: accountsValue([account]), times });
      throw new SaidError("conflict", [had, say(rule.says), say("told.askFreeze")], { facts: { account, times } });
    }
  }
  return { ...found, basis: rests, number: number ?? found.number, sentAt: at, ...deadlines(rule, at) };
}

/** Throws not-found in the same words for a request of another case. */
export async function requestOf({ stores }: TaskContext, caseId: CaseId, id: RequestId): Promise<CaseRequest> {
  const found = (await stores.cases.requests(caseId)).find((request) => request.id === id);
  if (!found) throw new LedgerhoundError("not-found", "Not here, or not open to you.", { request: id });
  return found;
}
