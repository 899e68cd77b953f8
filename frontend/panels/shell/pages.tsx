import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch, useSearchParams } from "wouter";
import { placesFor } from "../../state/navigation.ts";
import { Loading } from "../parts/states.tsx";

export interface CanvasStart {
  readonly report?: string;
  readonly finding?: string;
  readonly account?: string;
  readonly view?: string;
}

/** The canvas screen with its drawing put in, given by the root. */
export type CanvasPage = ComponentType<{ caseId: string; start: CanvasStart }>;

type CaseScreen = ComponentType<{ caseId: string; tasks: readonly string[] }>;

const CaseListScreen = lazy(async () => ({ default: (await import("../home/case-list-screen.tsx")).CaseListScreen }));
const AuditScreen = lazy(async () => ({ default: (await import("../people/audit-screen.tsx")).AuditScreen }));
const UsersScreen = lazy(async () => ({ default: (await import("../people/users-screen.tsx")).UsersScreen }));
const SCREENS: Readonly<Record<string, CaseScreen>> = {
  home: lazy(async () => ({ default: (await import("../home/home-screen.tsx")).HomeScreen })),
  overview: lazy(async () => ({ default: (await import("../overview/overview-screen.tsx")).OverviewScreen })),
  import: lazy(async () => ({ default: (await import("../import/import-screen.tsx")).ImportScreen })),
  findings: lazy(async () => ({ default: (await import("../findings/findings-screen.tsx")).FindingsScreen })),
  trace: lazy(async () => ({ default: (await import("../trace/trace-screen.tsx")).TraceScreen })),
  holds: lazy(async () => ({ default: (await import("../holds/holds-screen.tsx")).HoldsScreen })),
  requests: lazy(async () => ({ default: (await import("../requests/requests-screen.tsx")).RequestsScreen })),
  victims: lazy(async () => ({ default: (await import("../victims/victims-screen.tsx")).VictimsScreen })),
  evidence: lazy(async () => ({ default: (await import("../evidence/evidence-screen.tsx")).EvidenceScreen })),
};

/** The screen that the address names; one that the role may not open looks as if it were not there. */
export function Pages({ tasks, canvas: Canvas }: { tasks: readonly string[]; canvas: CanvasPage }) {
  const open = (name: string) => placesFor(tasks, "any").some((place) => place.name === name);
  const ofCase = (caseId: string, name: string): ReactNode => {
    const Screen = SCREENS[name];
    return Screen !== undefined && open(name) ? <Screen key={caseId} caseId={caseId} tasks={tasks} /> : <NotHere />;
  };
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">{open("home") || open("import") ? <CaseListScreen tasks={tasks} /> : <FirstPlace tasks={tasks} />}</Route>
        <Route path="/audit">{open("audit") ? <AuditScreen tasks={tasks} /> : <NotHere />}</Route>
        <Route path="/users">{open("users") ? <UsersScreen /> : <NotHere />}</Route>
        <Route path="/case/:case/canvas">
          {({ case: caseId }) => (open("canvas") ? <CanvasRoute caseId={caseId} canvas={Canvas} /> : <NotHere />)}
        </Route>
        <Route path="/case/:case/:name">{({ case: caseId, name }) => ofCase(caseId, name)}</Route>
        <Route path="/case/:case">{({ case: caseId }) => ofCase(caseId, "home")}</Route>
        <Route>
          <NotHere />
        </Route>
      </Switch>
    </Suspense>
  );
}

function CanvasRoute({ caseId, canvas: Canvas }: { caseId: string; canvas: CanvasPage }) {
  const [query] = useSearchParams();
  const start = Object.fromEntries(
    ["report", "finding", "account", "view"].flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : [])),
  );
  return <Canvas key={`${caseId}?${query}`} caseId={caseId} start={start} />;
}

function FirstPlace({ tasks }: { tasks: readonly string[] }) {
  const first = placesFor(tasks, null)[0];
  return first ? <Redirect to={`/${first.name}`} replace /> : <NotHere />;
}

function NotHere() {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <p className="second">{t("states.notOpen")}</p>
    </div>
  );
}

function Waiting() {
  return (
    <div className="frame">
      <Loading />
    </div>
  );
}
