import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { SESSION_LIFE_MS } from "../../backend/domain/user.ts";

interface SessionClock {
  /** Milliseconds by this browser's clock; null when it signed in before this browser's page was known. */
  readonly endsAt: number | null;
  readonly begin: (now: number) => void;
}

/** When the session ends, as far as this browser saw it begin. */
export const useSessionClock = create<SessionClock>()(
  persist((set) => ({ endsAt: null, begin: (now) => set({ endsAt: now + SESSION_LIFE_MS }) }), {
    name: "ledgerhound-session-end",
    storage: createJSONStorage(() => localStorage),
  }),
);

const WARNED_MS = 120_000;

/** Milliseconds until the warning is due; 0 when it is, null when the session is over or its end unknown. */
export function untilWarning(endsAt: number | null, now: number): number | null {
  if (endsAt === null || now >= endsAt) return null;
  return Math.max(0, endsAt - WARNED_MS - now);
}
