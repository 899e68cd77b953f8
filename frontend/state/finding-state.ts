import type { FindingList } from "../../backend/api/contract/detection.ts";

export type DecisionRow = FindingList["decisions"][number]["decisions"][number];

/** What was decided on a finding, oldest first. */
export function decisionsOn(list: Pick<FindingList, "decisions">, finding: string): readonly DecisionRow[] {
  return list.decisions.find((entry) => entry.finding === finding)?.decisions ?? [];
}

/** Nothing was decided yet, or the last word was "later". */
export function isOpen(list: Pick<FindingList, "decisions">, finding: string): boolean {
  const last = decisionsOn(list, finding).at(-1);
  return last === undefined || last.verdict === "later";
}
