import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectAll } from "../../backend/analysis/detect/detect-all.ts";
import { reliabilityOf } from "../../backend/analysis/detect/reliability.ts";
import { transferNumbers } from "../../backend/analysis/detect/transfer-numbers.ts";
import type { FlowGraph } from "../../backend/analysis/flow-graph.ts";
import { commonAmounts } from "../../backend/analysis/suspicion/common-amounts.ts";
import { hopsOf } from "../../backend/analysis/suspicion/hops.ts";
import { transfersByPair } from "../../backend/analysis/suspicion/pair-groups.ts";
import { suspicionOf } from "../../backend/analysis/suspicion/suspicion.ts";
import { WEIGHTS } from "../../backend/analysis/suspicion/weights.ts";
import type { Detection } from "../../backend/domain/finding.ts";
import type { TransferId } from "../../backend/domain/transfer.ts";
import { Diary, HOUR, on, ordinaryLife } from "../cases/daily-life.ts";
import { flowGraph, transfer } from "../cases/transfer.ts";

const NOBODY = () => false;

const someTransfers = fc.array(
  fc.record({
    from: fc.constantFrom("A", "B", "C", "D"),
    to: fc.constantFrom("A", "B", "C", "D"),
    at: fc.integer({ min: 0, max: 200 }).map((hour) => on(0, hour)),
    paid: fc.constantFrom("100.00 CNY", "101.00 CNY", "500.00 CNY"),
  }),
  { minLength: 1, maxLength: 40 },
);

async function graphOf(told: readonly { from: string; to: string; at: number; paid: string }[]): Promise<FlowGraph> {
  return flowGraph(told.map((each, n) => transfer({ id: `t${String(n).padStart(3, "0")}`, ...each })));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function named({ findings }: Detection): readonly string[] {
  return findings.map(({ kind, transfers }) => `${kind} of ${transfers.length}`);
}

/** Strangers hand on 60,000 a few hours apart, each keeping 1 %. */
function handOn(diary: Diary, names: readonly string[]): void {
  let amount = 60_000;
  for (const [place, payer] of names.slice(0, -1).entries()) {
    diary.pay(payer, names[place + 1] ?? "", Math.round(amount), on(40, 9) + place * 7 * HOUR);
    amount *= 0.99;
  }
}

describe("hops", () => {
  it("hold every transfer between two different accounts exactly once, of one pair and direction, within a day", async () => {
    await fc.assert(
      fc.asyncProperty(someTransfers, async (told) => {
        const graph = await graphOf(told);
        const hops = hopsOf(graph, transfersByPair(graph));
        const placed = [...hops.transfers.subarray(0, hops.starts[hops.size])];
        const between = [...graph.from.keys()].filter((n) => graph.from[n] !== graph.to[n]);
        expect(placed.sort((a, b) => a - b)).toEqual(between);
        for (let hop = 0; hop < hops.size; hop += 1) {
          const members = [...hops.transfers.subarray(hops.starts[hop], hops.starts[hop + 1])];
          expect(members.length).toBeLessThanOrEqual(WEIGHTS.hopTransfers);
          for (const member of members) {
            expect([graph.from[member], graph.to[member]]).toEqual([hops.from[hop], hops.to[hop]]);
            expect((graph.earliest[member] ?? 0) - (hops.start[hop] ?? 0)).toBeLessThanOrEqual(WEIGHTS.hopMs);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("links", () => {
  it("are exactly the pairs of candidates where one account may pass on, likelier than chance", async () => {
    await fc.assert(
      fc.asyncProperty(someTransfers, async (told) => {
        const graph = await graphOf(told);
        const { incidents, links } = suspicionOf(graph, NOBODY);
        const found = new Set(Array.from(links.before, (before, n) => `${before} ${links.after[n]}`));
        expect(found.size).toBe(links.size);
        for (let link = 0; link < links.size; link += 1) {
          const [before = 0, after = 0] = [links.before[link], links.after[link]];
          expect(incidents.to[before]).toBe(incidents.from[after]);
          expect(incidents.from[before]).not.toBe(incidents.to[after]);
          expect(incidents.end[after] ?? 0).toBeGreaterThanOrEqual(incidents.start[before] ?? 0);
          expect(links.ratio[link]).toBeGreaterThan(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("amounts of two currencies", () => {
  it("are compared at the rate of the exchanges that the records show", async () => {
    const day = "2025-03-14T09:00:00Z";
    const graph = await flowGraph([
      transfer({ id: "a", from: "A", to: "B", paid: "100.00 CNY", received: "462.00 THB", at: day }),
      transfer({ id: "b", from: "A", to: "C", paid: "200.00 CNY", received: "924.00 THB", at: day }),
      transfer({ id: "c", from: "A", to: "D", paid: "50.00 CNY", received: "231.00 THB", at: day }),
      transfer({ id: "d", from: "D", to: "E", paid: "462.00 THB", at: day }),
    ]);
    const { paid } = commonAmounts(graph);
    const level = (id: string): number => paid[transferNumbers(graph, [id as TransferId]).get(id as TransferId) ?? -1] ?? 0;
    expect(level("d")).toBeCloseTo(level("a"), 6);
    expect(level("b") - level("a")).toBeCloseTo(Math.LN2, 6);
  });

  it("are compared by the dated table where the records show no exchange", async () => {
    const day = "2025-03-14T09:00:00Z";
    const graph = await flowGraph([
      transfer({ id: "a", from: "A", to: "B", paid: "100.00 USD", at: day }),
      transfer({ id: "b", from: "B", to: "C", paid: "100.00 USDT", at: day }),
    ]);
    const { paid } = commonAmounts(graph);
    expect(paid[0]).toBeCloseTo(paid[1] ?? 0, 6);
  });
});

describe("how unusual amounts are", () => {
  it("is the same for payments of one price, whoever of the strangers paid first", async () => {
    const told = [...Array(6).keys()].map((n) => ({ from: `payer${n}`, to: `payee${n}`, at: on(n, 9), paid: "99.00 CNY" }));
    const { surprise } = suspicionOf(await graphOf(told), NOBODY);
    expect([...surprise].map(Math.abs)).toEqual(told.map(() => 0));
  });
});

describe("money handed on from stranger to stranger over days", () => {
  it("is one finding with every row, whatever single rules say of its parts", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    handOn(diary, ["person1", "person21", "stranger", "person9", "person33", "far"]);
    const detection = detectAll(await flowGraph(diary.transfers), { hash });
    expect(named(detection)).toEqual(["chain of 5"]);
    expect(detection.findings[0]?.explanation).toMatch(/^Chain: money from …son1 went on from account to account/);
    expect(
      detection.accounts
        .slice(0, 6)
        .map(({ id }) => id.slice(9))
        .sort(),
    ).toEqual(["far", "person1", "person21", "person33", "person9", "stranger"].sort());
  });

  it("is a cycle when it comes back", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    handOn(diary, ["person1", "person21", "stranger", "person9", "person1"]);
    expect(named(detectAll(await flowGraph(diary.transfers), { hash }))).toEqual(["cycle of 4"]);
  });

  it("opens into its terms, which add up", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    handOn(diary, ["person1", "person21", "stranger", "person9", "person33", "far"]);
    const { terms } = suspicionOf(await flowGraph(diary.transfers), NOBODY);
    for (const [row, total] of terms.total.entries()) {
      const [fanIn = 0, fanOut = 0] = [terms.fanIn[row], terms.fanOut[row]];
      const fans = Math.max(fanIn, fanOut) + WEIGHTS.smallerFanShare * Math.min(fanIn, fanOut);
      const parts = (terms.base[row] ?? 0) + (terms.passedOn[row] ?? 0) + (terms.passesOn[row] ?? 0) + fans;
      expect(parts).toBeCloseTo(total, 9);
    }
  });
});

describe("seven layers in 23 seconds", () => {
  it("are found whole, in the seconds that they took", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    const layers = ["victim", "l1", "l2", "l3", "l4", "l5", "l6", "l7"];
    for (const [place, payer] of layers.slice(0, -1).entries()) {
      diary.pay(payer, layers[place + 1] ?? "", 2_000_000 - 1_000 * place, on(40, 14) + place * 3_833);
    }
    const { findings } = detectAll(await flowGraph(diary.transfers), { hash });
    const told = new Set(findings.flatMap(({ transfers }) => transfers));
    expect(diary.transfers.slice(-7).filter(({ id }) => !told.has(id))).toEqual([]);
    expect(told.size).toBe(7);
  });
});

describe("an account that meets strangers anyway", () => {
  it("speaks against each of its payments, and a quiet one does not", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    for (let day = 0; day < 60; day += 1) {
      for (let n = 0; n < 5; n += 1) diary.pay(`guest${day}-${n}`, "inn", 300 + 40 * n, on(day, 9 + n));
    }
    diary.pay("person1", "far", 5_000, on(30, 12));
    const { incidents, openness, candidates, hops } = suspicionOf(await flowGraph(diary.transfers), NOBODY);
    const into = (name: string): number[] =>
      [...candidates.hops.keys()].filter(
        (row) => ids(diary, hops.transfers[hops.starts[candidates.hops[row] ?? 0] ?? 0])?.to.endsWith(name) ?? false,
      );
    expect(incidents.start).toHaveLength(openness.length);
    expect(Math.max(...openness)).toBeLessThanOrEqual(0);
    expect(into("inn")).toHaveLength(300);
    for (const row of into("inn")) expect(openness[row]).toBeLessThan(-0.5);
    expect(into("far")).toHaveLength(1);
    for (const row of into("far")) expect(openness[row]).toBeGreaterThan(-0.4);
  });
});

/** The transfer of that number: the graph's order is the order of time, then of ids. */
function ids({ transfers }: Diary, number: number | undefined) {
  return [...transfers].sort((a, b) => a.at.at - b.at.at || (a.id < b.id ? -1 : 1))[number ?? -1];
}

describe("records in which nobody deals twice", () => {
  it("make a collector paid again and again by the same few stand out, and nobody else", async () => {
    const told = Array.from({ length: 3_000 }, (_, n) => ({
      from: `P${n % 600}`,
      to: `Q${(7 * n + Math.floor(n / 600)) % 599}`,
      at: on(n % 90, 9 + (n % 8)),
      paid: `${100 + ((n * 37) % 900)}.00 CNY`,
    }));
    const again = Array.from({ length: 20 }, (_, n) => ({
      from: `P${n % 5}`,
      to: "collector",
      at: on(4 * n, 11),
      paid: `${200 + 10 * n}.00 CNY`,
    }));
    const graph = await graphOf([...told, ...again]);
    const { findings } = detectAll(graph, { hash });
    expect(suspicionOf(graph, NOBODY).candidates.hasTurned).toBe(true);
    expect(findings[0]?.accounts.some(({ id }) => id.endsWith("collector"))).toBe(true);
    expect(findings[0]?.transfers.length).toBeGreaterThanOrEqual(15);
    expect(findings[0]?.explanation).toContain("deal again, as hardly any two do here");
    expect(findings[0]?.against).toContain(
      "In these records hardly any two accounts deal twice, so a first contact says nothing.",
    );
  });

  it("turn the sign of novelty and say so in every structure", async () => {
    const told = Array.from({ length: 400 }, (_, n) => ({
      from: `P${n % 80}`,
      to: `Q${Math.floor(n / 5)}-${n % 5}`,
      at: on(n % 30, 9 + (n % 8)),
      paid: `${100 + (n % 50)}.00 CNY`,
    }));
    const { candidates } = suspicionOf(await graphOf(told), NOBODY);
    expect(candidates.hasTurned).toBe(true);
  });
});

describe("measured reliability", () => {
  it("is not measured for other parameters", async () => {
    const diary = new Diary();
    ordinaryLife(diary);
    handOn(diary, ["person1", "person21", "stranger", "person9", "person33", "far"]);
    const [finding] = detectAll(await flowGraph(diary.transfers), { hash }).findings;
    if (finding === undefined) throw new Error("nothing found");
    expect(reliabilityOf({ ...finding, parameters: {} })).toBeNull();
    expect(reliabilityOf({ ...finding, detectorVersion: 999 })).toBeNull();
  });
});
