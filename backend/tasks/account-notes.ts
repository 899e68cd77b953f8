import { ACCOUNT_SCHEMES, type AccountId, parseAccountId } from "../domain/account.ts";
import type { CaseId, Note } from "../domain/case.ts";
import { parseNoteText } from "../domain/note-text.ts";
import { caseScope } from "./case-scope.ts";
import { seenAccount } from "./seen-account.ts";
import { perform, type TaskContext } from "./task.ts";

/** What an officer wrote of an account. */
export interface AccountNote extends Omit<Note, "about"> {
  /** The number that stands for the account now, whatever number it was written under. */
  readonly account: AccountId;
}

/** Every note on an account of the case, oldest first. Notes are for who reads the case: no pack, letter or release has them. */
export async function readNotes(context: TaskContext, caseId: CaseId): Promise<readonly AccountNote[]> {
  return perform(context, { task: "read-case", case: caseId }, () => notesIn(context, caseId));
}

/**
 * Writes a note on an account and gives all of the case. A note is never changed or taken out: who errs writes another. Throws
 * not-found for an account that no record of the case shows, bad-input for words that are no note.
 */
export async function addNote(
  context: TaskContext,
  caseId: CaseId,
  { account, text }: { readonly account: AccountId; readonly text: string },
): Promise<readonly AccountNote[]> {
  const id = context.newId();
  return perform(context, { task: "note-account", case: caseId, subjects: [id] }, async () => {
    await seenAccount(context, account, await caseScope(context, caseId));
    const note = { id, about: account, text: parseNoteText(text), by: context.actor.id, at: context.now() };
    await context.stores.cases.addNote(caseId, note);
    return notesIn(context, caseId);
  });
}

/** Reasons of decisions on links are notes of the case too, but on no account. */
async function notesIn(context: TaskContext, caseId: CaseId): Promise<readonly AccountNote[]> {
  const { cases, transfers } = context.stores;
  const { mainOf } = await transfers.joins(await caseScope(context, caseId));
  return (await cases.notes(caseId))
    .filter(({ about }) => ACCOUNT_SCHEMES.includes(about.split(":", 1)[0] ?? ""))
    .map(({ about, ...note }) => ({ ...note, account: mainOf(parseAccountId(about)) }));
}
