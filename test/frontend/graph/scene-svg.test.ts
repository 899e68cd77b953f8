import { describe, expect, it } from "vitest";
import { graphTheme } from "../../../frontend/graph/graph-theme.ts";
import { sceneSvg } from "../../../frontend/graph/scene-svg.ts";
import { svgShape } from "../../../frontend/graph/shape-svg.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withPart } from "../../../frontend/state/canvas/content.ts";
import { A1, ACCOUNTS, B1, B2, B3, CASH, D1, FLOWS, MASKED } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "../canvas/plain-words.ts";

const theme = graphTheme("light");
const content = withPart(EMPTY_CONTENT, { accounts: Object.values(ACCOUNTS), flows: [...FLOWS], transfers: [] });
const marks = {
  held: new Map([[B1, { amount: "500.00", currency: "CNY" }]]),
  noted: new Set<string>(),
  inEvidence: new Set<string>(),
};
const scene = sceneOf(content, PLAIN_WORDS, { traced: { [`${A1}>${B1}`]: 78_740 }, marks, leads: [] });
const svg = sceneSvg(scene, theme, ["Case <2025-0314> & others", "hidden: 0"]);

describe("a canvas as an SVG picture", () => {
  it("draws every kind in its own shape, as the canvas does", () => {
    const shapes = [A1, B3, CASH, MASKED, D1].flatMap((id) => {
      const node = scene.nodes.find((each) => each.id === id);
      return node ? [svgShape({ ...node, x: 0, y: 0, radius: 10 }, theme)] : [];
    });
    expect(new Set(shapes).size).toBe(5);
    for (const node of scene.nodes) expect(svg).toContain(svgShape(node, theme));
  });

  it("shows basis as line, findings with their number, badges, the double rule and the band's words", () => {
    expect(svg).toContain(`stroke-dasharray="1.5 4"`);
    expect(svg).toContain(`fill="${theme.finding}"`);
    expect(svg.split(`r="8" fill="${theme.canvas}"`).length - 1).toBe(scene.nodes.flatMap(({ badges }) => badges).length);
    expect(svg).toContain(">beyond</text>");
    expect(svg).toContain(">band</text>");
    expect(svg).toContain(`stroke="${theme.victim}"`);
  });

  it("names every account, carries its caption, and lets no text become markup", () => {
    for (const { label } of scene.nodes) expect(svg).toContain(`>${label.replaceAll(">", "&gt;")}</text>`);
    expect(svg).toContain("Case &lt;2025-0314&gt; &amp; others");
    expect(svg).toContain(">hidden: 0</text>");
    expect(scene.nodes.find(({ id }) => id === B2)?.badges).toEqual(["tag"]);
  });
});
