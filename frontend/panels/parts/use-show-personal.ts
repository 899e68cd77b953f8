import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../state/api.ts";

export interface ShowPersonal {
  readonly shown: boolean;
  /** Shows what is masked, or masks it again; null where this reader may not. */
  readonly toggle: (() => void) | null;
  readonly error: Error | null;
}

/** Whether numbers and names of these accounts are shown whole. Showing them is written into the audit log first. */
export function useShowPersonal(caseId: string, accounts: readonly string[], tasks: readonly string[]): ShowPersonal {
  const [shown, setShown] = useState(false);
  const show = useMutation({
    mutationFn: async () => {
      for (const account of accounts) await call("showPersonal", { params: { case: caseId, account } });
    },
    onSuccess: () => setShown(true),
  });
  const may = accounts.length > 0 && tasks.includes("show-personal");
  return { shown, toggle: may ? () => (shown ? setShown(false) : show.mutate()) : null, error: show.error };
}
