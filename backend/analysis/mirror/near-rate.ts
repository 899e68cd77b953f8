import { float, int } from "../suspicion/numbers.ts";
import type { Terms } from "./rate-chain.ts";
import type { View } from "./views.ts";

/** What a view says for a rate that is known: margins are taken from it, and `offset` is where they should lie. In nats. */
export function nearNats({ size, starts, margin, chance }: View, { share, sd }: Pick<Terms, "share" | "sd">, offset = 0): number {
  const height = share / (sd * Math.sqrt(2 * Math.PI));
  let nats = 0;
  for (let place = 0; place < size; place += 1) {
    let ratio = 1 - share;
    for (let match = int(starts, place); match < int(starts, place + 1); match += 1) {
      const z = (float(margin, match) - offset) / sd;
      if (z > -5 && z < 5) ratio += (height * Math.exp(-0.5 * z * z)) / float(chance, match);
    }
    nats += Math.log(ratio);
  }
  return nats;
}
