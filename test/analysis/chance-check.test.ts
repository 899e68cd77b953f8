import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { byChanceOf } from "../../backend/analysis/detect/chance-check.ts";
import { detectAll } from "../../backend/analysis/detect/detect-all.ts";
import { stretchOf } from "../../backend/analysis/detect/stretch.ts";
import { Diary, HOUR, on, ordinaryLife } from "../cases/daily-life.ts";
import { flowGraph } from "../cases/transfer.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

const CHAINS = [0, 1, 2, 3, 4];

/** Everybody's life with chains of strangers who hand a large sum on within hours, each in a week of its own. */
function withChains(): Diary {
  const diary = new Diary();
  ordinaryLife(diary);
  for (const chain of CHAINS) {
    const hands = [`person${1 + chain}`, `person${21 + chain}`, `stranger${chain}`, `person${9 + chain}`, `far${chain}`];
    for (const [place, payee] of hands.slice(1).entries()) {
      diary.pay(hands[place] ?? "", payee, 60_000 - 500 * place, on(20 + 7 * chain, 9) + place * 7 * HOUR);
    }
  }
  return diary;
}

describe("the check by chance", () => {
  it("counts the structures as they are, and fewer where the times are dealt out anew", async () => {
    const graph = await flowGraph(withChains().transfers);
    const checked = byChanceOf(graph, { hash });
    const { findings } = detectAll(graph, { hash });
    expect(checked).toMatchObject({ transfers: graph.size, found: findings.length });
    expect(findings.length).toBeGreaterThan(0);
    expect(checked?.shuffled).toHaveLength(3);
    for (const byChance of checked?.shuffled ?? []) expect(byChance).toBeLessThan(findings.length);
  });

  it("is the same whatever the order of the transfers, and the same twice", async () => {
    const { transfers } = withChains();
    const [one, other] = [await flowGraph(transfers), await flowGraph([...transfers].reverse())];
    expect(byChanceOf(other, { hash })).toEqual(byChanceOf(one, { hash }));
    expect(byChanceOf(one, { hash })).toEqual(byChanceOf(one, { hash }));
  });

  it("is left out where there is nothing to look at", async () => {
    expect(byChanceOf(await flowGraph([]), { hash })).toBeNull();
  });
});

describe("a stretch of a graph", () => {
  it("that is all of it finds what the graph finds", async () => {
    const graph = await flowGraph(withChains().transfers);
    const all = Int32Array.from({ length: graph.size }, (_, number) => number);
    expect(detectAll(stretchOf(graph, all, all), { hash })).toEqual(detectAll(graph, { hash }));
  });
});
