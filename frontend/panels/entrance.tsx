import { useTranslation } from "react-i18next";
import { useSession } from "../state/queries.ts";
import { SetUp } from "./door/set-up.tsx";
import { SignIn } from "./door/sign-in.tsx";
import { Failure, Loading } from "./parts/states.tsx";
import type { CanvasPage } from "./shell/pages.tsx";
import { Shell } from "./shell/shell.tsx";

/** What stands before the work: set-up, sign-in, then the shell. */
export function Entrance({ canvas }: { canvas: CanvasPage }) {
  const { i18n } = useTranslation();
  const { data: session, error, refetch } = useSession();
  document.documentElement.lang = i18n.language;
  if (session === undefined) {
    return (
      <main className="door">
        {error === null ? <Loading rows={3} /> : <Failure error={error} again={() => void refetch()} />}
      </main>
    );
  }
  if (session.user !== null) return <Shell user={session.user} tasks={session.tasks} canvas={canvas} />;
  return session.needsSetup ? <SetUp /> : <SignIn />;
}
