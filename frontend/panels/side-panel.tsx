import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Selected, useSelection } from "../state/selection.ts";
import { AccountPanel } from "./account/account-panel.tsx";
import { CommunityPanel } from "./communities/community-panel.tsx";
import { GroupPanel } from "./communities/group-panel.tsx";
import { FindingPanel } from "./findings/finding-panel.tsx";
import { ReportPanel } from "./home/report-panel.tsx";
import { LeadPanel } from "./leads/lead-panel.tsx";
import { FlowPanel } from "./transfer/flow-panel.tsx";
import { TransferPanel } from "./transfer/transfer-panel.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

interface PanelProps {
  readonly caseId: string;
  readonly tasks: readonly string[];
}

/** One thing that is selected, with Back to what was before. Nothing selected: no panel. */
export function SidePanel(props: PanelProps) {
  const selected = useSelection((selection) => selection.selected);
  return selected && <Panel {...props} selected={selected} />;
}

function Panel({ caseId, tasks, selected }: PanelProps & { readonly selected: Selected }) {
  const { t } = useTranslation();
  const { before, back, select } = useSelection();
  const panel = useRef<HTMLElement>(null);
  useReturnFocus(panel);
  return (
    <aside ref={panel} className="side" aria-label={t("shell.panel")}>
      <div className="side-head">
        {before.length > 0 && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} stroke={1.5} />} onClick={back}>
            {t("shell.back")}
          </Button>
        )}
        <h2>{t(`panel.${selected.kind}`)}</h2>
        <Tooltip label={t("shell.closePanel")}>
          <ActionIcon
            className="push"
            variant="subtle"
            color="ink"
            aria-label={t("shell.closePanel")}
            onClick={() => select(null)}
          >
            <IconX size={20} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className="side-body">
        <Body key={`${selected.kind} ${selected.id}`} caseId={caseId} tasks={tasks} selected={selected} />
      </div>
    </aside>
  );
}

function Body({ caseId, tasks, selected }: { caseId: string; tasks: readonly string[]; selected: Selected }) {
  const { kind, id } = selected;
  if (kind === "account") return <AccountPanel caseId={caseId} account={id} tasks={tasks} />;
  if (kind === "transfer") return <TransferPanel caseId={caseId} transfer={id} tasks={tasks} />;
  if (kind === "finding") return <FindingPanel caseId={caseId} finding={id} tasks={tasks} />;
  if (kind === "lead") return <LeadPanel caseId={caseId} lead={id} tasks={tasks} />;
  if (kind === "flow") return <FlowPanel caseId={caseId} flow={id} />;
  if (kind === "community") return <CommunityPanel caseId={caseId} community={Number(id)} tasks={tasks} />;
  if (kind === "group") return <GroupPanel caseId={caseId} group={id} tasks={tasks} />;
  return <ReportPanel caseId={caseId} report={id} tasks={tasks} />;
}
