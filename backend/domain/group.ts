import type { AccountId } from "./account.ts";
import type { Brand } from "./brand.ts";
import type { TransferId } from "./transfer.ts";
import type { UserId } from "./user.ts";

/** An officer's hypothesis about who works together. Nobody is in it by computation alone. */
export type GroupId = Brand<"GroupId">;

/** What an officer holds a member to do. */
export const GROUP_ROLES = ["controller", "recruiter", "pass-through", "collector", "distributor", "exit", "unknown"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export type GroupSide = "for" | "against";

/** One step of a group's history. Nothing is overwritten: what a group is follows from its acts. */
export type GroupStep =
  | { readonly kind: "open"; readonly name: string }
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "put-member"; readonly account: AccountId; readonly role: GroupRole; readonly basis: string }
  | { readonly kind: "drop-member"; readonly account: AccountId; readonly reason: string }
  | {
      readonly kind: "add-evidence";
      readonly side: GroupSide;
      readonly text: string;
      readonly transfers: readonly TransferId[];
    }
  | { readonly kind: "drop-evidence"; readonly evidence: string; readonly reason: string }
  | { readonly kind: "close"; readonly reason: string }
  | { readonly kind: "take-back"; readonly act: string };

export interface GroupAct {
  readonly id: string;
  readonly group: GroupId;
  readonly by: UserId;
  readonly at: number;
  readonly step: GroupStep;
}

export interface GroupMember {
  readonly account: AccountId;
  readonly role: GroupRole;
  readonly basis: string;
  readonly by: UserId;
  readonly at: number;
}

export interface GroupEvidence {
  /** The act that added it. */
  readonly id: string;
  readonly side: GroupSide;
  readonly text: string;
  readonly transfers: readonly TransferId[];
  readonly by: UserId;
  readonly at: number;
}

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  /** Why it was given up; null while it stands. */
  readonly closed: string | null;
  /** By account. */
  readonly members: readonly GroupMember[];
  /** In the order added. */
  readonly evidence: readonly GroupEvidence[];
  /** Every act, oldest first, with whether it was taken back. */
  readonly history: readonly { readonly act: GroupAct; readonly isTakenBack: boolean }[];
  /** The act that a take-back would undo now; null where only the opening is left. */
  readonly undoes: string | null;
}

/** The groups that these acts make, in the order opened. Acts come oldest first; those of a group that was never opened are left out. */
export function groupsOf(acts: readonly GroupAct[]): readonly Group[] {
  const byGroup = new Map<GroupId, GroupAct[]>();
  for (const act of acts) {
    if (act.step.kind === "open") byGroup.set(act.group, [act]);
    else byGroup.get(act.group)?.push(act);
  }
  return [...byGroup.values()].flatMap((own) => groupOf(own) ?? []);
}

function groupOf(acts: readonly GroupAct[]): Group | null {
  const [opening] = acts;
  if (opening?.step.kind !== "open") return null;
  const takenBack = new Set(acts.flatMap(({ step }) => (step.kind === "take-back" ? [step.act] : [])));
  const inForce = acts.filter(({ id, step }) => step.kind !== "take-back" && !takenBack.has(id));
  const draft: Draft = { name: opening.step.name, closed: null, members: new Map(), evidence: new Map() };
  for (const act of inForce) apply(draft, act);
  const last = inForce.at(-1);
  return {
    id: opening.group,
    name: draft.name,
    closed: draft.closed,
    members: [...draft.members.values()].sort((a, b) => (a.account < b.account ? -1 : 1)),
    evidence: [...draft.evidence.values()],
    history: acts.map((act) => ({ act, isTakenBack: takenBack.has(act.id) })),
    undoes: last && last !== opening ? last.id : null,
  };
}

interface Draft {
  name: string;
  closed: string | null;
  readonly members: Map<AccountId, GroupMember>;
  readonly evidence: Map<string, GroupEvidence>;
}

type StepOf<Kind extends GroupStep["kind"]> = Extract<GroupStep, { readonly kind: Kind }>;

const APPLIED: { readonly [Kind in GroupStep["kind"]]: (draft: Draft, step: StepOf<Kind>, act: GroupAct) => void } = {
  open: (draft, { name }) => {
    draft.name = name;
  },
  rename: (draft, { name }) => {
    draft.name = name;
  },
  "put-member": (draft, { account, role, basis }, { by, at }) => {
    draft.members.set(account, { account, role, basis, by, at });
  },
  "drop-member": (draft, { account }) => {
    draft.members.delete(account);
  },
  "add-evidence": (draft, { side, text, transfers }, { id, by, at }) => {
    draft.evidence.set(id, { id, side, text, transfers, by, at });
  },
  "drop-evidence": (draft, { evidence }) => {
    draft.evidence.delete(evidence);
  },
  close: (draft, { reason }) => {
    draft.closed = reason;
  },
  "take-back": () => undefined,
};

function apply(draft: Draft, act: GroupAct): void {
  const how = APPLIED[act.step.kind] as (draft: Draft, step: GroupStep, act: GroupAct) => void;
  how(draft, act.step, act);
}
