import type { MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import type { EvidenceRow } from "../../../backend/api/contract/evidence.ts";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import type { NoteList } from "../../../backend/api/contract/note.ts";

/** Small marks at an account's lower right, in the order in which they are drawn. */
export const BADGES = ["hold", "ask-first", "note", "tag", "evidence", "pin"] as const;
export type Badge = (typeof BADGES)[number];

/** So many are drawn; the others are counted. */
export const MOST_BADGES = 3;

/** What other screens know of the accounts on the canvas. */
export interface AccountMarks {
  /** What can be held in an account, by id. */
  readonly held: ReadonlyMap<string, MoneyDocument>;
  readonly noted: ReadonlySet<string>;
  readonly inEvidence: ReadonlySet<string>;
}

export const NO_MARKS: AccountMarks = { held: new Map(), noted: new Set(), inEvidence: new Set() };

/** Accounts with a line in the hold plan, those that an officer wrote a note on, and those in the evidence tray. */
export function accountMarks(
  plan: HoldPlanDocument | undefined,
  notes: NoteList | undefined,
  evidence: { readonly items: readonly EvidenceRow[] } | undefined,
): AccountMarks {
  return {
    held: new Map(plan?.lines.map(({ account, hold }) => [account, hold])),
    noted: new Set(notes?.notes.map(({ account }) => account)),
    inEvidence: new Set(evidence?.items.filter(({ kind }) => kind === "account").map(({ subject }) => subject)),
  };
}

export function badgesOf(
  { id, askFirst, tags }: Pick<CanvasAccount, "id" | "askFirst" | "tags">,
  pinned: readonly string[],
  { held, noted, inEvidence }: AccountMarks,
): Badge[] {
  const has: Readonly<Record<Badge, boolean>> = {
    hold: held.has(id),
    "ask-first": askFirst,
    note: noted.has(id),
    tag: tags.length > 0,
    evidence: inEvidence.has(id),
    pin: pinned.includes(id),
  };
  return BADGES.filter((badge) => has[badge]);
}
