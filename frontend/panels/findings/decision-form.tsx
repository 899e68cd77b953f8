import { Button, Radio, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import type { DecisionRow } from "../../state/finding-state.ts";
import { caseKey } from "../../state/queries.ts";
import { Officer } from "../parts/officer.tsx";
import { Failure } from "../parts/states.tsx";
import { useTimes } from "../parts/use-times.ts";

type Verdict = DecisionRow["verdict"];
const VERDICTS: readonly Verdict[] = ["confirmed", "rejected", "later"];

interface Props {
  readonly caseId: string;
  readonly finding: string;
  readonly decisions: readonly DecisionRow[];
  readonly may: boolean;
}

/** What was decided, by whom and why; a new decision needs a reason and never removes an old one. */
export function DecisionForm({ caseId, finding, decisions, may }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack wide">
      <h3>{t("findings.decision")}</h3>
      <PastDecisions decisions={decisions} />
      {may && <NewDecision caseId={caseId} finding={finding} />}
    </section>
  );
}

function PastDecisions({ decisions }: { decisions: readonly DecisionRow[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  if (decisions.length === 0) return <p className="third">{t("findings.undecided")}</p>;
  return (
    <ul className="lines">
      {decisions.map(({ verdict, reason, by, at }) => (
        <li key={`${at} ${by}`}>
          <strong>{t(`findings.verdicts.${verdict}`)}</strong> {reason}
          <p className="third number">
            {times.moment(at)} · <Officer id={by} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function NewDecision({ caseId, finding }: { caseId: string; finding: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: (chosen: Verdict) => call("decide", { params: { case: caseId, finding }, body: { verdict: chosen, reason } }),
    onSuccess: (list) => {
      client.setQueryData([...caseKey(caseId), "findings"], list);
      void client.invalidateQueries({ queryKey: [...caseKey(caseId), "home"] });
      setReason("");
      setVerdict(null);
    },
  });
  const missing = verdict === null ? t("findings.chooseFirst") : reason.trim() === "" ? t("findings.reasonFirst") : null;
  return (
    <form
      className="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== null && missing === null) decide.mutate(verdict);
      }}
    >
      <Radio.Group value={verdict ?? ""} onChange={(value) => setVerdict(VERDICTS.find((known) => known === value) ?? null)}>
        <div className="row" style={{ gap: 16 }}>
          {VERDICTS.map((value) => (
            <Radio key={value} value={value} label={t(`findings.choose.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t("findings.reason")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {decide.error && <Failure error={decide.error} />}
      <div className="row">
        <Button type="submit" disabled={missing !== null} loading={decide.isPending}>
          {t("findings.decide")}
        </Button>
        {missing && <span className="third">{missing}</span>}
      </div>
    </form>
  );
}
