import type { Group, GroupStep } from "../../domain/group.ts";
import { isoSeconds } from "../../domain/instant.ts";
import type { GroupDocument, GroupList } from "../contract/group.ts";

export function groupListJson(groups: readonly Group[]): GroupList {
  return { schema: 1, groups: groups.map(groupJson) };
}

function groupJson({ id, name, closed, members, evidence, history, undoes }: Group): GroupDocument {
  return {
    id,
    name,
    closed,
    members: members.map((member) => ({ ...member, at: isoSeconds(member.at) })),
    evidence: evidence.map((item) => ({ ...item, transfers: [...item.transfers], at: isoSeconds(item.at) })),
    history: history.map(({ act, isTakenBack }) => {
      const { id: nth, by, at, step } = act;
      return { id: nth, kind: step.kind, about: aboutOf(step), isTakenBack, by, at: isoSeconds(at) };
    }),
    canTakeBack: undoes !== null,
  };
}

const ABOUT: { readonly [Kind in GroupStep["kind"]]: (step: Extract<GroupStep, { readonly kind: Kind }>) => string } = {
  open: ({ name }) => name,
  rename: ({ name }) => name,
  "put-member": ({ account, basis }) => `${account}: ${basis}`,
  "drop-member": ({ account, reason }) => `${account}: ${reason}`,
  "add-evidence": ({ text }) => text,
  "drop-evidence": ({ reason }) => reason,
  close: ({ reason }) => reason,
  "take-back": () => "",
};

function aboutOf(step: GroupStep): string {
  const about = ABOUT[step.kind] as (step: GroupStep) => string;
  return about(step);
}
