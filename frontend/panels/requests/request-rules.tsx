import { useTranslation } from "react-i18next";
import type { RequestsDocument } from "../../../backend/api/contract/request.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";
import { Said } from "../parts/said.tsx";

/** The deadlines that the clocks go by, each with its source and since when. */
export function RequestRules({ rules }: { rules: RequestsDocument["rules"] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("requests.rules")}>
      <DataTable
        label={t("requests.rules")}
        lines={rules}
        lineKey={({ country, kind }) => `${country} ${kind}`}
        columns={[
          { key: "country", head: t("requests.country"), cell: ({ country }) => t(`countries.${country}`) },
          { key: "kind", head: t("requests.kind"), cell: ({ kind }) => t(`requests.kinds.${kind}`) },
          { key: "text", head: t("requests.ruleText"), cell: ({ said }) => <Said said={[said]} /> },
          { key: "source", head: t("requests.source"), cell: ({ source }) => <span lang="zh">{source}</span> },
          { key: "since", head: t("trace.since"), look: "nowrap", cell: ({ since }) => since },
        ]}
      />
    </Section>
  );
}
