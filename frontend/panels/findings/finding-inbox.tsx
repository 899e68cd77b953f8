import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FindingDocument, FindingList } from "../../../backend/api/contract/detection.ts";
import { decisionsOn } from "../../state/finding-state.ts";
import { moneyListText } from "../../state/print-money.ts";
import { useSelection } from "../../state/selection.ts";
import { Said } from "../parts/said.tsx";
import { useTimes } from "../parts/use-times.ts";

const ROW_HEIGHT = 92;

/** The findings as a list that draws only what is in sight. */
export function FindingInbox({ list, findings }: { list: FindingList; findings: readonly FindingDocument[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { selected, select } = useSelection();
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => findings[index]?.id ?? index,
    overscan: 8,
  });
  return (
    <section className="inbox" ref={scroller} aria-label={t("places.findings")}>
      <div style={{ position: "relative", height: rows.getTotalSize(), flex: "none" }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const finding = findings[index];
          if (finding === undefined) return null;
          return (
            <button
              key={key}
              ref={rows.measureElement}
              data-index={index}
              type="button"
              className="inbox-row"
              style={{ transform: `translateY(${start}px)` }}
              aria-current={selected?.kind === "finding" && selected.id === finding.id}
              onClick={() => select({ kind: "finding", id: finding.id })}
            >
              <Line finding={finding} list={list} />
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Line({ finding, list }: { finding: FindingDocument; list: FindingList }) {
  const { t } = useTranslation();
  const times = useTimes();
  const last = decisionsOn(list, finding.id).at(-1);
  return (
    <>
      <span className="row spread">
        <strong>{t(`findings.kinds.${finding.kind}`)}</strong>
        <span className="second">{last ? t(`findings.verdicts.${last.verdict}`) : t("findings.undecided")}</span>
      </span>
      <Said className="clip-two" said={finding.said.explanation} />
      <span className="row third" style={{ gap: 16 }}>
        <span>{t("words.accounts", { count: finding.accounts.length })}</span>
        <span className="number">{moneyListText(finding.amounts, t("words.noMoney"))}</span>
        <span className="number">{times.instant(finding.from)}</span>
        <span>{finding.against.length > 0 && t("findings.againstCount", { count: finding.against.length })}</span>
      </span>
    </>
  );
}
