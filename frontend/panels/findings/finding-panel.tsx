import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { FindingDocument, FindingList } from "../../../backend/api/contract/detection.ts";
import { decisionsOn } from "../../state/finding-state.ts";
import { addressOfPlace } from "../../state/navigation.ts";
import { useFindings } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { Answered } from "../parts/answered.tsx";
import { Said, SaidLines } from "../parts/said.tsx";
import { Outdated } from "../parts/states.tsx";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import { useTimes } from "../parts/use-times.ts";
import { TransferLinks } from "../transfer/transfer-links.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { Parameters } from "./parameters.tsx";

/** One finding: its sentence, the rows that prove it, what speaks against, how it was computed, and the decision. */
export function FindingPanel({ caseId, finding, tasks }: { caseId: string; finding: string; tasks: readonly string[] }) {
  const { t } = useTranslation();
  const query = useFindings(caseId);
  return (
    <Answered query={query}>
      {(list) => {
        const found = list.findings.find(({ id }) => id === finding);
        if (found === undefined) return <p className="second">{t("states.notOpen")}</p>;
        return <Found caseId={caseId} list={list} finding={found} tasks={tasks} />;
      }}
    </Answered>
  );
}

interface Props {
  readonly caseId: string;
  readonly list: FindingList;
  readonly finding: FindingDocument;
  readonly tasks: readonly string[];
}

function Found({ caseId, list, finding, tasks }: Props) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <div className="stack wide">
      <div>
        <h3>{t(`findings.kinds.${finding.kind}`)}</h3>
        <p>
          <Said className="basis-computed" title={t("basis.computed")} said={finding.said.explanation} />
        </p>
      </div>
      <Outdated changes={list.changesSince} again={null} busy={false} />
      <dl className="pairs">
        <dt>{t("findings.money")}</dt>
        <dd>
          <Sums sums={finding.amounts} />
        </dd>
        <dt>{t("findings.since")}</dt>
        <dd>
          <span className="number">{times.instant(finding.from)} –</span>{" "}
          <span className="number">{times.instant(finding.to)}</span>{" "}
          <span className="third">{times.label(finding.from.at)}</span>
        </dd>
        <dt>{t("findings.proof")}</dt>
        <dd>
          <TransferLinks transfers={finding.transfers.map(({ id }) => id)} />
        </dd>
      </dl>
      <Accounts accounts={finding.accounts} />
      <section>
        <h3>{t("accounts.against")}</h3>
        {finding.against.length === 0 && <p className="third">{t("accounts.noAgainst")}</p>}
        <SaidLines sentences={finding.said.against} />
      </section>
      <Actions caseId={caseId} finding={finding} tasks={tasks} />
      <DecisionForm
        caseId={caseId}
        finding={finding.id}
        decisions={decisionsOn(list, finding.id)}
        may={tasks.includes("decide-finding")}
      />
      <Parameters finding={finding} />
    </div>
  );
}

function Accounts({ accounts }: { accounts: FindingDocument["accounts"] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t("words.accounts", { count: accounts.length })}</h3>
      <ul className="lines" style={{ gap: 2, maxHeight: 200, overflow: "auto" }}>
        {accounts.map(({ id, role }) => (
          <li key={`${id} ${role}`}>
            <AccountLink account={id} /> <span className="second">{t(`findings.roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ caseId, finding, tasks }: Omit<Props, "list">) {
  const { t } = useTranslation();
  const add = useAddEvidence(caseId);
  return (
    <div className="row">
      <Button
        component={Link}
        variant="default"
        href={`${addressOfPlace("canvas", caseId)}?finding=${encodeURIComponent(finding.id)}`}
      >
        {t("accounts.openOnCanvas")}
      </Button>
      {tasks.includes("collect-evidence") && (
        <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ kind: "finding", finding: finding.id })}>
          {t("evidence.add")}
        </Button>
      )}
    </div>
  );
}
