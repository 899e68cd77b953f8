import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountRole, CanvasAccount } from "../../../backend/api/contract/canvas.ts";

const ROLES: readonly AccountRole[] = ["victim", "pass-through", "collector", "distributor", "exit", "none"];
const ROLE_VARIABLE: Readonly<Record<AccountRole, string>> = {
  victim: "victim",
  "pass-through": "pass",
  collector: "collector",
  distributor: "distributor",
  exit: "exit",
  none: "no-role",
};

interface LegendProps {
  readonly accounts: readonly CanvasAccount[];
  readonly selected: string | null;
  readonly isTraced: boolean;
  /** Drawn leads, in the order of the scene. */
  readonly leads: readonly string[];
  readonly chooseLead: (id: string) => void;
  /** All accounts of an entry; the first is the one that panels show. */
  readonly choose: (accounts: readonly string[]) => void;
}

/** What is on the canvas, with counts; a click chooses all of an entry and shows the next of them. */
export function Legend({ accounts, selected, isTraced, leads, chooseLead, choose }: LegendProps) {
  const { t } = useTranslation();
  const present = ROLES.map((role) => ({ role, ids: accounts.filter((account) => account.role === role).map(({ id }) => id) }));
  const bases = new Set(accounts.map(({ roleBasis }) => roleBasis));
  return (
    <section className="lh-legend" aria-label={t("canvas.legend.name")}>
      {present
        .filter(({ ids }) => ids.length > 0)
        .map(({ role, ids }) => (
          <button type="button" key={role} onClick={() => choose(fromNext(ids, selected))}>
            <svg width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="5" fill={`var(--lh-${ROLE_VARIABLE[role]})`} />
            </svg>
            {t(`canvas.role.${role}`)} <b>{ids.length}</b>
          </button>
        ))}
      {(["record", "computed", "asserted"] as const)
        .filter((basis) => bases.has(basis))
        .map((basis) => (
          <span key={basis}>
            <svg width="24" height="8" aria-hidden="true">
              <line x1="1" x2="23" y1="4" y2="4" stroke="var(--lh-ink-2)" strokeWidth="1.5" strokeDasharray={DASHES[basis]} />
            </svg>
            {t(`canvas.legend.${basis}`)}
          </span>
        ))}
      {leads[0] !== undefined && <LeadEntry leads={leads} choose={chooseLead} />}
      {isTraced && (
        <span>
          <svg width="24" height="8" aria-hidden="true">
            <line x1="0" x2="24" y1="4" y2="4" stroke="var(--lh-edge)" strokeWidth="7" />
            <line x1="0" x2="24" y1="4" y2="4" stroke="var(--lh-victim)" strokeWidth="3" />
          </svg>
          {t("canvas.legend.traced")}
        </span>
      )}
    </section>
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
      <svg width="26" height="10" aria-hidden="true">
        <line x1="1" x2="24" y1="5" y2="5" stroke="var(--lh-edge)" strokeWidth="1.5" strokeDasharray={DASHES.computed} />
        <path d="M18 1L25 5L18 9" fill="none" stroke="var(--lh-edge)" strokeWidth="1.5" />
      </svg>
      {t("leads.legend")} <b>{leads.length}</b>
    </button>
  );
}

const DASHES = { record: "none", computed: "6 4", asserted: "1.5 4" } as const;

/** The same accounts, beginning after the selected one. */
function fromNext(ids: readonly string[], selected: string | null): string[] {
  const next = selected === null ? 0 : ids.indexOf(selected) + 1;
  return [...ids.slice(next), ...ids.slice(0, next)];
}
