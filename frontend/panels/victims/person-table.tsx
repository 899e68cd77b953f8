import { useTranslation } from "react-i18next";
import type { EndingsDocument } from "../../../backend/api/contract/endings.ts";
import type { Sentence } from "../../../backend/domain/sentence.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Range } from "../parts/range.tsx";
import { Said } from "../parts/said.tsx";

/** Four different figures a person, and the provisions beside them; whether one is met is for the authority to say. */
export function PersonTable({ endings: { suspects, provisions } }: { endings: EndingsDocument }) {
  const { t } = useTranslation();
  if (suspects.length === 0) return null;
  return (
    <Section title={t("victims.persons")} aside={<span className="second">{t("victims.noVerdict")}</span>}>
      <DataTable
        label={t("victims.persons")}
        lines={suspects}
        lineKey={({ person, accounts }) => `${person} ${accounts.join(" ")}`}
        columns={[
          {
            key: "accounts",
            head: t("words.account"),
            cell: ({ accounts }) => accounts.map((account) => <AccountLink key={account} account={account} />),
          },
          { key: "layer", head: t("victims.layer"), look: "right", cell: ({ layer }) => layer, sortBy: ({ layer }) => layer },
          { key: "turnover", head: t("victims.turnover"), look: "right", cell: ({ turnover }) => <Sums sums={turnover} /> },
          { key: "inflow", head: t("victims.inflow"), look: "right", cell: ({ inflow }) => <Sums sums={inflow} /> },
          {
            key: "traced",
            head: t("victims.tracedTo"),
            look: "right",
            cell: ({ traced }) => <Range least={traced.map(({ least }) => least)} most={traced.map(({ most }) => most)} />,
          },
          { key: "explained", head: t("victims.explained"), look: "right", cell: ({ explained }) => <Sums sums={explained} /> },
          {
            key: "after",
            head: t("victims.afterDeduction"),
            look: "right",
            cell: ({ afterDeduction }) => <Sums sums={afterDeduction} />,
          },
        ]}
      />
      <h3>{t("victims.provisions")}</h3>
      <ul className="lines">
        {provisions.map(({ name, said, source }) => (
          <li key={name}>
            <strong>{t(`victims.provisionNames.${lawOf(said)}`, { defaultValue: name })}</strong> <Said said={[said]} />{" "}
            <span className="third" lang="zh">
              {source}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The part of a provision's key that is its own: "cnCards". */
function lawOf({ key }: Sentence): string {
  return key.replace(/^law\./, "");
}
