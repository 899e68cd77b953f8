import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { UserRow } from "../../../backend/api/contract/session.ts";
import { placeOfAddress, placesFor } from "../../state/navigation.ts";
import { useHome } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { SidePanel } from "../side-panel.tsx";
import { JobFollower } from "./job-follower.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Offline } from "./offline.tsx";
import { type CanvasPage, Pages } from "./pages.tsx";
import { Rail } from "./rail.tsx";
import { ScreenBoundary } from "./screen-boundary.tsx";
import { SessionEnd } from "./session-end.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKeys } from "./use-keys.ts";

/** Top bar, rail, page and panel for somebody who is signed in. */
export function Shell({ user, tasks, canvas }: { user: UserRow; tasks: readonly string[]; canvas: CanvasPage }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const { caseId, name } = placeOfAddress(path);
  const places = useMemo(() => placesFor(tasks, caseId), [tasks, caseId]);
  const [keysShown, setKeysShown] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const openSearch = useCallback(() => search.current?.focus(), []);
  const openKeys = useCallback(() => setKeysShown(true), []);
  useKeys({ places, caseId, openSearch, openKeys });
  useForgetSelection(caseId);
  useHome(caseId ?? "", tasks.includes("read-case"));
  return (
    <div className="shell">
      <TopBar user={user} tasks={tasks} caseId={caseId} search={search} showKeys={openKeys} />
      <Rail places={places} caseId={caseId} current={name} />
      <main className="page" aria-label={t("shell.page")}>
        <ScreenBoundary of={path}>
          <Pages tasks={tasks} canvas={canvas} />
        </ScreenBoundary>
      </main>
      {caseId !== null && (
        <ScreenBoundary of={path}>
          <SidePanel caseId={caseId} tasks={tasks} />
        </ScreenBoundary>
      )}
      <Offline />
      <JobFollower />
      <SessionEnd />
      <KeysDialog opened={keysShown} close={() => setKeysShown(false)} places={places} />
    </div>
  );
}

/** Another case starts with nothing selected. */
function useForgetSelection(caseId: string | null): void {
  const last = useRef(caseId);
  useEffect(() => {
    if (last.current !== caseId) useSelection.getState().select(null);
    last.current = caseId;
  }, [caseId]);
}
