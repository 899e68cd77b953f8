import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { GroupChangeBody, GroupList } from "../../backend/api/contract/group.ts";
import { call } from "./api.ts";
import { caseKey } from "./queries.ts";

export function useCommunity(caseId: string, community: number) {
  const params = { case: caseId, community: String(community) };
  return useQuery({
    queryKey: [...caseKey(caseId), "community", community],
    queryFn: ({ signal }) => call("community", { params, signal }),
  });
}

export function useGroups(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "groups"], queryFn: ({ signal }) => call("groups", { params, signal }) });
}

/** Opens a group; gives the list with it. */
export function useOpenGroup(caseId: string, done: (list: GroupList) => void) {
  const keep = useKeptGroups(caseId);
  return useMutation({
    mutationFn: (name: string) => call("openGroup", { params: { case: caseId }, body: { name } }),
    onSuccess: (list) => {
      keep(list);
      done(list);
    },
  });
}

export function useChangeGroup(caseId: string, group: string, done: () => void) {
  const keep = useKeptGroups(caseId);
  return useMutation({
    mutationFn: (body: GroupChangeBody) => call("changeGroup", { params: { case: caseId, group }, body }),
    onSuccess: (list) => {
      keep(list);
      done();
    },
  });
}

interface Gathered {
  /** null for a new group of this name. */
  readonly group: string | null;
  readonly name: string;
  readonly accounts: readonly string[];
  readonly role: Extract<GroupChangeBody, { kind: "put-member" }>["role"];
  readonly basis: string;
}

/** Puts accounts into a group one after the other, each an act of its own; gives the group's id. */
export function useGatherGroup(caseId: string): (gathered: Gathered) => Promise<string> {
  const keep = useKeptGroups(caseId);
  return async ({ group, name, accounts, role, basis }) => {
    const opened = group ?? (await call("openGroup", { params: { case: caseId }, body: { name } })).groups.at(-1)?.id;
    if (opened === undefined) throw new Error("a new group is not in the list that came back");
    for (const account of accounts) {
      const body = { kind: "put-member", account, role, basis } as const;
      keep(await call("changeGroup", { params: { case: caseId, group: opened }, body }));
    }
    return opened;
  };
}

function useKeptGroups(caseId: string): (list: GroupList) => void {
  const client = useQueryClient();
  return (list) => client.setQueryData([...caseKey(caseId), "groups"], list);
}
