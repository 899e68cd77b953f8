import { create } from "zustand";
import { persist } from "zustand/middleware";

export interface Preferences {
  /** Code of a language in the catalogue; null follows the browser. */
  readonly language: string | null;
  /** IANA name of the zone that every time on screen is printed in; null follows the case. */
  readonly zone: string | null;
  /** Years as the Buddhist era counts them: 2568 for 2025. */
  readonly buddhistEra: boolean;
  readonly singleKeys: boolean;
  readonly setLanguage: (language: string) => void;
  readonly setZone: (zone: string | null) => void;
  readonly setBuddhistEra: (on: boolean) => void;
  readonly setSingleKeys: (on: boolean) => void;
}

/** Zones of the countries whose records meet in a case, and UTC. */
export const ZONES: readonly string[] = [
  "Asia/Shanghai",
  "Asia/Bangkok",
  "Asia/Yangon",
  "Asia/Vientiane",
  "Asia/Phnom_Penh",
  "UTC",
];

/** What one person chose in this browser. Holds nothing of any case. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: null,
      zone: null,
      buddhistEra: false,
      singleKeys: true,
      setLanguage: (language) => set({ language }),
      setZone: (zone) => set({ zone }),
      setBuddhistEra: (buddhistEra) => set({ buddhistEra }),
      setSingleKeys: (singleKeys) => set({ singleKeys }),
    }),
    { name: "ledgerhound-preferences" },
  ),
);
