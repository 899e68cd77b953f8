import { useMemo } from "react";
import { useLocation } from "wouter";
import { placeOfAddress } from "../../state/navigation.ts";
import { usePreferences } from "../../state/preferences.ts";
import { type ZoneTimes, zoneTimes } from "../../state/print-time.ts";
import { useKnownHome } from "../../state/queries.ts";

/** How every time on screen is printed: in the chosen zone, else in the case's, else in the browser's. */
export function useTimes(): ZoneTimes {
  const zone = usePreferences((preferences) => preferences.zone);
  const buddhistEra = usePreferences((preferences) => preferences.buddhistEra);
  const ofCase = useCaseZone();
  return useMemo(() => zoneTimes(zone ?? ofCase, buddhistEra), [zone, ofCase, buddhistEra]);
}

/** The zone that most rows of the open case are told in; the browser's own while there is none. */
export function useCaseZone(): string {
  const [path] = useLocation();
  const home = useKnownHome(placeOfAddress(path).caseId ?? "");
  return home?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
