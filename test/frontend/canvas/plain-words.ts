import type { SceneWords } from "../../../frontend/state/canvas/scene.ts";

/** Words that say what they are asked about, so that a test needs no language. */
export const PLAIN_WORDS: SceneWords = {
  label: ({ id }) => id,
  second: () => "",
  near: ({ bank }) => (bank === null ? [] : [bank]),
  nowLayer: (layer) => `now ${layer}`,
  spoken: ({ id }) => id,
  flow: ({ sums }) => sums[0]?.amount ?? "",
  transfer: ({ paid }) => paid.amount,
  failed: (payments) => `failed ${payments}`,
  more: String,
  moreSecond: (sums) => sums[0]?.amount ?? "",
  moreSpoken: String,
  community: ({ id }) => `community ${id}`,
  communitySecond: ({ size }) => String(size),
  communitySpoken: ({ id }, isOpen) => `community ${id} ${isOpen}`,
  restSpoken: String,
  lead: ({ anchor }) => `lead at ${anchor}`,
  leadSecond: () => "",
  leadSpoken: ({ anchor }) => `lead at ${anchor}`,
  head: String,
  beyond: "beyond",
  band: "band",
  lane: (_, name) => name,
};
