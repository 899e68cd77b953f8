import { describe, expect, it } from "vitest";
import { SURFACES, TOKENS, type TokenName } from "../../../frontend/theme/tokens.ts";
import { contrastRatio } from "./contrast.ts";

/** Ratio on panel, light and dark, as the visual language promises. */
const PROMISED: Readonly<Record<TokenName, readonly [light: number, dark: number]>> = {
  ink: [16.5, 14.8],
  "ink-2": [8.3, 9.6],
  "ink-3": [5.7, 6.4],
  border: [3.5, 4.1],
  edge: [3.2, 3.8],
  victim: [5.3, 8.1],
  pass: [5.5, 9.7],
  collector: [13.0, 5.0],
  distributor: [10.2, 13.4],
  exit: [10.1, 4.7],
  "no-role": [5.4, 6.8],
  finding: [5.7, 7.0],
  warning: [6.7, 11.8],
  error: [6.5, 7.4],
  ok: [6.5, 8.8],
};

const NON_TEXT: readonly string[] = ["border", "edge"];

const GROUNDS = (["light", "dark"] as const).flatMap((scheme) =>
  (["page", "panel", "canvas"] as const).map((surface) => [scheme, surface] as const),
);

describe("the colour table", () => {
  it.each(Object.entries(PROMISED))("keeps the promised contrast of %s on panel", (name, [light, dark]) => {
    const token = TOKENS[name as TokenName];
    expect(Math.abs(contrastRatio(token.light, SURFACES.panel.light) - light)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(contrastRatio(token.dark, SURFACES.panel.dark) - dark)).toBeLessThanOrEqual(0.1);
  });

  it.each(GROUNDS)("keeps every text and role colour readable on the %s %s (4.5 : 1)", (scheme, surface) => {
    for (const [name, token] of Object.entries(TOKENS)) {
      const least = NON_TEXT.includes(name) ? 0 : 4.5;
      expect(contrastRatio(token[scheme], SURFACES[surface][scheme]), name).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(GROUNDS)("keeps edges of controls visible on the %s %s (3 : 1)", (scheme, surface) => {
    expect(contrastRatio(TOKENS.border[scheme], SURFACES[surface][scheme])).toBeGreaterThanOrEqual(3);
  });

  it("keeps lines of untraced money visible on the canvas (3 : 1)", () => {
    expect(contrastRatio(TOKENS.edge.light, SURFACES.canvas.light)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(TOKENS.edge.dark, SURFACES.canvas.dark)).toBeGreaterThanOrEqual(3);
  });

  it("keeps a glyph readable on the fill of its role (white or night, 5.2 : 1)", () => {
    for (const name of ["victim", "pass", "collector", "distributor", "exit", "no-role"] as const) {
      expect(contrastRatio(TOKENS[name].light, "#FFFFFF"), `${name} light`).toBeGreaterThanOrEqual(5.2);
      expect(contrastRatio(TOKENS[name].dark, "#0E1318"), `${name} dark`).toBeGreaterThanOrEqual(5.2);
    }
  });
});
