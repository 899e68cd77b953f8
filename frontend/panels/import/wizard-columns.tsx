import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  COLUMN_ROLES,
  type MappingAnswers,
  type MappingProposal,
  type ProposedColumn,
} from "../../../backend/api/contract/mapping.ts";
import { percent } from "../../state/percent.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Caution } from "../parts/states.tsx";

const NOT_READ = "not-read";

/** What each column is taken for, how sure that is and what stands in it; any may be set otherwise. */
export function WizardColumns(props: {
  proposal: MappingProposal;
  answers: MappingAnswers;
  answer: (answers: MappingAnswers) => void;
}) {
  const { t } = useTranslation();
  const { proposal, answers, answer } = props;
  const choices = [
    { value: NOT_READ, label: t("wizard.notRead") },
    ...COLUMN_ROLES.map((role) => ({ value: role, label: t(`wizard.roles.${role}`) })),
  ];
  const choose = (column: string, value: string) => {
    const role = COLUMN_ROLES.find((each) => each === value) ?? null;
    answer({ ...answers, roles: { ...answers.roles, [column]: role } });
  };
  const missing = proposal.questions.filter(({ topic }) => topic === "time" || topic === "amount");
  if (proposal.columns.length === 0) return null;
  return (
    <section className="stack wide" aria-label={t("wizard.map")}>
      <h3>{t("wizard.map")}</h3>
      <DataTable
        label={t("wizard.map")}
        lines={proposal.columns}
        lineKey={({ column }) => column}
        columns={[
          { key: "column", head: t("wizard.column"), cell: ({ column }) => <strong className="breaks">{column}</strong> },
          {
            key: "role",
            head: t("wizard.meaning"),
            cell: ({ column, role }: ProposedColumn) => (
              <NativeSelect
                size="xs"
                aria-label={t("wizard.meaningOf", { column })}
                data={choices}
                value={role ?? NOT_READ}
                onChange={({ currentTarget }) => choose(column, currentTarget.value)}
              />
            ),
          },
          {
            key: "sure",
            head: t("wizard.confidence"),
            look: "right",
            cell: ({ role, confidence }) => (role === null ? "—" : `${percent(confidence)} %`),
          },
          {
            key: "samples",
            head: t("wizard.samples"),
            cell: ({ samples }) => <span className="mono">{samples.join(" | ")}</span>,
          },
        ]}
      />
      {missing.map(({ topic }) => (
        <Caution key={topic}>{t(`wizard.ask.${topic}`)}</Caution>
      ))}
    </section>
  );
}
