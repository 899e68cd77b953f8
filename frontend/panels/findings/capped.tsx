import { useTranslation } from "react-i18next";
import type { FindingList } from "../../../backend/api/contract/detection.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/frame.tsx";

/** Accounts that a detector did not expand, with what was left out. */
export function Capped({ capped }: { capped: FindingList["capped"] }) {
  const { t } = useTranslation();
  if (capped.length === 0) return null;
  const number = new Intl.NumberFormat("en-US");
  return (
    <Section title={t("findings.capped")}>
      <DataTable
        label={t("findings.capped")}
        lines={capped}
        lineKey={({ account, detector }) => `${account} ${detector}`}
        columns={[
          { key: "account", head: t("words.account"), cell: ({ account }) => <AccountLink account={account} /> },
          { key: "detector", head: t("findings.kind"), cell: ({ detector }) => t(`findings.kinds.${detector}`) },
          {
            key: "transfers",
            head: t("findings.cappedTransfers"),
            look: "right",
            cell: ({ transfers }) => number.format(transfers),
            sortBy: ({ transfers }) => transfers,
          },
          { key: "amounts", head: t("findings.cappedMoney"), look: "right", cell: ({ amounts }) => <Sums sums={amounts} /> },
          { key: "cap", head: t("findings.cap"), look: "right", cell: ({ cap }) => number.format(cap) },
        ]}
      />
    </Section>
  );
}
