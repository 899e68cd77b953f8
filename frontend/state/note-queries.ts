import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "./api.ts";
import { caseKey } from "./queries.ts";

/** What officers wrote of the case's accounts. */
export function useNotes(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "notes"], queryFn: ({ signal }) => call("notes", { params, signal }) });
}

/** Writes a note on the account. */
export function useAddNote(caseId: string, account: string, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call("addNote", { params: { case: caseId, account }, body: { text } }),
    onSuccess: (list) => {
      client.setQueryData([...caseKey(caseId), "notes"], list);
      done();
    },
  });
}
