import { useMemo, useState } from "react";
import { accountMarks } from "../../state/canvas/badges.ts";
import type { SceneFacts } from "../../state/canvas/scene.ts";
import { type OverlayRule, ruleAfter, tracedFlows } from "../../state/canvas/traced-flows.ts";
import { useEvidence, useHoldPlan, useLeads, useTrace } from "../../state/queries.ts";

/** What is drawn onto the canvas of other screens: the victims' money by one rule, holds and the evidence tray. */
export function useOverlay(caseId: string, report: string | undefined) {
  const [rule, setRule] = useState<OverlayRule>("fifo");
  const [whose, setWhose] = useState<"all" | "report">("all");
  const isOne = whose === "report" && report !== undefined;
  const { data: trace } = useTrace(caseId, isOne ? [report] : []);
  const { data: plan } = useHoldPlan(caseId, []);
  const { data: evidence } = useEvidence(caseId);
  const { data: leads } = useLeads(caseId);
  const facts: SceneFacts = useMemo(
    () => ({ traced: tracedFlows(trace, rule), marks: accountMarks(plan, evidence), leads: leads?.leads ?? [] }),
    [trace, rule, plan, evidence, leads],
  );
  return {
    facts,
    rule,
    setRule,
    nextRule: () => setRule(ruleAfter),
    hasTrace: trace !== undefined,
    /** Labels of the victims whose money is shown. */
    victims: [...new Set(trace?.origins.map(({ label }) => label))],
    isOne,
    /** null where the canvas did not open from a report. */
    toggleWhose: report === undefined ? null : () => setWhose(isOne ? "all" : "report"),
  };
}
