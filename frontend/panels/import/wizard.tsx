import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "../parts/frame.tsx";
import { Failure } from "../parts/states.tsx";
import { type CheckedMapping, type UnknownFile, useWizard } from "./use-wizard.ts";
import { WizardCheck } from "./wizard-check.tsx";
import { WizardColumns } from "./wizard-columns.tsx";
import { WizardDetected } from "./wizard-detected.tsx";
import { WizardFields } from "./wizard-fields.tsx";

interface WizardProps {
  readonly caseId: string;
  readonly unknown: UnknownFile;
  /** Unknown files behind this one. */
  readonly waiting: number;
  readonly store: (mapping: CheckedMapping) => void;
  readonly leave: () => void;
}

/** Detect, Map, Check: how a statement that no format knows is read. Nothing is stored before its last button. */
export function Wizard({ caseId, unknown, waiting, store, leave }: WizardProps) {
  const { t } = useTranslation();
  const wizard = useWizard(caseId, unknown);
  const { proposal, answers, answer, account, setAccount, check, failure } = wizard;
  const open = proposal.questions.length;
  return (
    <Section
      title={t("wizard.title", { name: unknown.file.name })}
      aside={
        <Button variant="default" size="xs" onClick={leave}>
          {t("wizard.leave")}
        </Button>
      }
    >
      <div className="card stack wide">
        {waiting > 0 && <p className="third">{t("wizard.waiting", { count: waiting })}</p>}
        <WizardDetected proposal={proposal} />
        <WizardColumns proposal={proposal} answers={answers} answer={answer} />
        <WizardFields
          first={unknown.proposal}
          proposal={proposal}
          answers={answers}
          answer={answer}
          account={account}
          setAccount={(number) => {
            check.reset();
            setAccount(number);
          }}
        />
        {failure && <Failure error={failure} />}
        {check.error && <Failure error={check.error} />}
        {check.data ? (
          <WizardCheck checked={check.data} store={() => store(check.data)} />
        ) : (
          <div className="row">
            <Button disabled={open > 0 || wizard.isAsking} loading={check.isPending} onClick={() => check.mutate()}>
              {t("wizard.checkFile")}
            </Button>
            <span role="status" className="second">
              {open > 0 ? t("wizard.open", { count: open }) : ""}
            </span>
          </div>
        )}
      </div>
    </Section>
  );
}
