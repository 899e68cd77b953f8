import type { SavedCanvas } from "./saved-canvas.ts";

/** Which accounts two canvases show, each list ordered by id. Hidden accounts are not shown. */
export interface ViewDifference {
  readonly both: readonly string[];
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

type Shown = Pick<SavedCanvas, "accounts" | "hidden">;

/** What one canvas shows and the other does not. */
export function compareViews(here: Shown, there: Shown): ViewDifference {
  const [mine, others] = [shownIn(here), shownIn(there)];
  const among = (ids: ReadonlySet<string>, isKept: (id: string) => boolean) => [...ids].filter(isKept).sort();
  return {
    both: among(mine, (id) => others.has(id)),
    onlyHere: among(mine, (id) => !others.has(id)),
    onlyThere: among(others, (id) => !mine.has(id)),
  };
}

function shownIn({ accounts, hidden }: Shown): ReadonlySet<string> {
  const gone = new Set(hidden);
  return new Set(accounts.filter((id) => !gone.has(id)));
}
