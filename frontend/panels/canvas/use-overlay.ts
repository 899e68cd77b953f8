import { useMemo } from "react";
import { accountMarks } from "../../state/canvas/badges.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import type { SceneFacts } from "../../state/canvas/scene.ts";
import { tracedFlows } from "../../state/canvas/traced-flows.ts";
import { useNotes } from "../../state/note-queries.ts";
import { useEvidence, useHoldPlan, useLeads, useTrace } from "../../state/queries.ts";

/** What is drawn onto the canvas of other screens: the victims' money by the canvas's rule, holds, notes and the evidence tray. */
export function useOverlay(caseId: string, { rule, report }: Pick<CanvasContent, "rule" | "report">, opened: string | undefined) {
  const { data: trace } = useTrace(caseId, report === null ? [] : [report]);
  const { data: plan } = useHoldPlan(caseId, []);
  const { data: notes } = useNotes(caseId);
  const { data: evidence } = useEvidence(caseId);
  const { data: leads } = useLeads(caseId);
  const facts: SceneFacts = useMemo(
    () => ({ traced: tracedFlows(trace, rule), marks: accountMarks(plan, notes, evidence), leads: leads?.leads ?? [] }),
    [trace, rule, plan, notes, evidence, leads],
  );
  return {
    facts,
    rule,
    /** The report that can be drawn alone: the one that is, else the one that the canvas opened from; null for none. */
    report: report ?? opened ?? null,
    hasTrace: trace !== undefined,
    /** Labels of the victims whose money is shown. */
    victims: [...new Set(trace?.origins.map(({ label }) => label))],
  };
}
