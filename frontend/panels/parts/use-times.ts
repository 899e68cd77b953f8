import { useMemo } from "react";
import { usePreferences } from "../../state/preferences.ts";
import { type ZoneTimes, zoneTimes } from "../../state/print-time.ts";

/** How every time on screen is printed: in the chosen zone. */
export function useTimes(): ZoneTimes {
  const zone = usePreferences((preferences) => preferences.zone);
  return useMemo(() => zoneTimes(zone), [zone]);
}
