import { IconHandStop, IconNote, IconPaperclip, IconPin, IconSnowflake, IconTag } from "@tabler/icons-react";
import { type ComponentType, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountRole, CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { type AccountMarks, BADGES, type Badge, badgesOf } from "../../state/canvas/badges.ts";
import { shapeOf } from "../../state/canvas/node-look.ts";
import { KINDS, ROLES } from "./kinds-and-roles.ts";
import { BasisEntry, FailedEntry, type FailedEntryProps, LeadIcon, TracedEntry, WidthEntry } from "./legend-lines.tsx";
import { ShapeIcon } from "./shape-icon.tsx";

const ROLE_VARIABLE: Readonly<Record<AccountRole, string>> = {
  victim: "victim",
  "pass-through": "pass",
  collector: "collector",
  distributor: "distributor",
  exit: "exit",
  none: "no-role",
};
const BASES = ["record", "computed", "asserted"] as const;
const BADGE_ICON: Readonly<Record<Badge, ComponentType<{ size: number; stroke: number }>>> = {
  hold: IconSnowflake,
  "ask-first": IconHandStop,
  note: IconNote,
  tag: IconTag,
  evidence: IconPaperclip,
  pin: IconPin,
};

interface LegendProps extends FailedEntryProps {
  readonly accounts: readonly CanvasAccount[];
  readonly pinned: readonly string[];
  readonly marks: AccountMarks;
  readonly selected: string | null;
  readonly isTraced: boolean;
  /** Drawn leads, in the order of the scene. */
  readonly leads: readonly string[];
  readonly chooseLead: (id: string) => void;
  /** All accounts of an entry; the first is the one that panels show. */
  readonly choose: (accounts: readonly string[]) => void;
}

/** What is on the canvas, with counts; a click chooses all of an entry and shows the next of them. */
export function Legend({ accounts, pinned, marks, selected, isTraced, leads, chooseLead, choose, ...failed }: LegendProps) {
  const { t } = useTranslation();
  const bases = new Set(accounts.map(({ roleBasis }) => roleBasis));
  const kinds = KINDS.filter((kind) => accounts.some((account) => account.kind === kind));
  const entry = (key: string, icon: ReactNode, words: string, isIn: (account: CanvasAccount) => boolean) => {
    const ids = accounts.filter(isIn).map(({ id }) => id);
    return ids.length === 0 ? null : (
      <button type="button" key={key} onClick={() => choose(fromNext(ids, selected))}>
        {icon}
        {words} <b>{ids.length}</b>
      </button>
    );
  };
  return (
    <section className="lh-legend" aria-label={t("canvas.legend.name")}>
      {ROLES.map((role) => entry(role, <RoleIcon role={role} />, t(`canvas.role.${role}`), (one) => one.role === role))}
      {kinds.length > 1 &&
        kinds.map((kind) =>
          entry(
            `k ${kind}`,
            <ShapeIcon shape={shapeOf({ kind, exit: null })} />,
            t(`canvas.kind.${kind}`),
            (one) => one.kind === kind,
          ),
        )}
      {entry("half", <ShapeIcon shape="half" />, t("canvas.exit.statement-missing"), (one) => shapeOf(one) === "half")}
      {entry("finding", <FindingIcon />, t("canvas.legend.finding"), ({ findings }) => findings.length > 0)}
      {BADGES.map((badge) => {
        const Icon = BADGE_ICON[badge];
        return entry(`b ${badge}`, <Icon size={14} stroke={1.5} />, t(`canvas.legend.badges.${badge}`), (one) =>
          badgesOf(one, pinned, marks).includes(badge),
        );
      })}
      {leads[0] !== undefined && <LeadEntry leads={leads} choose={chooseLead} />}
      <FailedEntry {...failed} />
      {BASES.filter((basis) => bases.has(basis)).map((basis) => (
        <BasisEntry key={basis} basis={basis} />
      ))}
      {isTraced && <TracedEntry />}
      {accounts.length > 1 && <WidthEntry />}
    </section>
  );
}

function RoleIcon({ role }: { role: AccountRole }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={`var(--lh-${ROLE_VARIABLE[role]})`} />
    </svg>
  );
}

function FindingIcon() {
  return (
    <svg width="14" height="14" aria-hidden="true" fill="none" stroke="var(--lh-finding)" strokeWidth="1.5">
      <circle cx="7" cy="7" r="6" />
      <circle cx="7" cy="7" r="3" />
    </svg>
  );
}

/** Leads are told apart by line, head and word; a click shows the next of them. */
function LeadEntry({ leads, choose }: { leads: readonly string[]; choose: (id: string) => void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const next = () => {
    const id = leads[at % leads.length];
    if (id !== undefined) choose(id);
    setAt(at + 1);
  };
  return (
    <button type="button" onClick={next}>
      <LeadIcon />
      {t("leads.legend")} <b>{leads.length}</b>
    </button>
  );
}

/** The same accounts, beginning after the selected one. */
function fromNext(ids: readonly string[], selected: string | null): string[] {
  const next = selected === null ? 0 : ids.indexOf(selected) + 1;
  return [...ids.slice(next), ...ids.slice(0, next)];
}
