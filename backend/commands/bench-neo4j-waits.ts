import type { Neo4jServer } from "./command.ts";

/** How long a store waited for its server, by what it asked. */
export interface Waits {
  readonly watch: NonNullable<Neo4jServer["watch"]>;
  /** Milliseconds since it was asked last, by query, the longest first; "commit" is what transactions took beside their queries. */
  taken(): readonly (readonly [asked: string, ms: number])[];
}

const COMMIT = "commit";

export function waits(): Waits {
  const waited = new Map<string, number>();
  const add = (asked: string, ms: number): void => void waited.set(asked, (waited.get(asked) ?? 0) + ms);
  return {
    watch: async (asked, answer) => {
      const began = performance.now();
      try {
        return await answer;
      } finally {
        const ms = performance.now() - began;
        add(asked === "transaction" ? COMMIT : asked, ms);
        if (asked.startsWith("write/")) add(COMMIT, -ms);
      }
    },
    taken: () => {
      const all = [...waited].sort(([, one], [, other]) => other - one);
      waited.clear();
      return all;
    },
  };
}
