import { describe, expect, it } from "vitest";
import { NO_MARKS } from "../../../frontend/state/canvas/badges.ts";
import { sceneOf } from "../../../frontend/state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, withPart } from "../../../frontend/state/canvas/content.ts";
import { leadAt, leadsAt, rateText, stubsOf } from "../../../frontend/state/canvas/leads.ts";
import { A1, ACCOUNTS, C1, FLOWS, LEAD, U1 } from "../../e2e/canvas/demo-canvas.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const content = withPart(EMPTY_CONTENT, { accounts: Object.values(ACCOUNTS), flows: [...FLOWS], transfers: [] });
const facts = { traced: {}, marks: NO_MARKS, leads: [LEAD] };
const bare = sceneOf(content, PLAIN_WORDS);
const scene = sceneOf(content, PLAIN_WORDS, facts);
const nodes = scene.nodes.filter(({ shape }) => shape === "lead");
const edges = scene.edges.filter(({ kind }) => kind === "lead");

describe("a lead on the canvas", () => {
  it("hangs on the account that was paid, beyond the double rule, dashed", () => {
    expect(nodes.map(({ id, outline }) => ({ ...leadAt(id), outline }))).toEqual([
      { finding: "otc-desk", payment: "in-u1", account: U1, outline: "computed" },
    ]);
    expect(nodes[0]?.x).toBeGreaterThan(scene.rule?.x ?? Number.POSITIVE_INFINITY);
    expect(edges.map(({ from, basis, inner }) => ({ from, basis, inner }))).toEqual([{ from: U1, basis: "computed", inner: 0 }]);
  });

  it("moves nothing else and joins no line of the trace", () => {
    expect(scene.nodes.filter(({ shape }) => shape !== "lead")).toEqual(bare.nodes);
    expect(scene.edges.filter(({ kind }) => kind !== "lead")).toEqual(bare.edges);
    expect(scene.rule).toEqual(bare.rule);
  });

  it("is not drawn where neither side is on the canvas", () => {
    const few = withPart(EMPTY_CONTENT, {
      accounts: [A1, C1].flatMap((id) => ACCOUNTS[id] ?? []),
      flows: [],
      transfers: [],
    });
    expect(sceneOf(few, PLAIN_WORDS, facts)).toEqual(sceneOf(few, PLAIN_WORDS));
  });

  it("brings the rule with it where no money has ended yet", () => {
    const alone = withPart(EMPTY_CONTENT, {
      accounts: [U1].flatMap((id) => (ACCOUNTS[id] ? [{ ...ACCOUNTS[id], role: "none" as const, exit: null }] : [])),
      flows: [],
      transfers: [],
    });
    const drawn = sceneOf(alone, PLAIN_WORDS, facts);
    const [account, lead] = drawn.nodes;
    expect(account?.x).toBeLessThan(drawn.rule?.x ?? Number.NEGATIVE_INFINITY);
    expect(drawn.rule?.x).toBeLessThan(lead?.x ?? Number.NEGATIVE_INFINITY);
  });

  it("stands under one roof with the other leads of its finding there, each sum once", () => {
    const second = { ...LEAD, seconds: LEAD.seconds.map((leg) => ({ ...leg, id: "out-w3" })) };
    const [stub, ...rest] = stubsOf([LEAD, second], (account) => account === U1);
    expect(rest).toEqual([]);
    expect(stub?.leads).toHaveLength(2);
    expect(stub?.sums).toEqual([{ amount: "26685.000000", currency: "USDT" }]);
    const at = { finding: "otc-desk", payment: "in-u1", account: U1 };
    expect(leadsAt([LEAD, second], at)).toHaveLength(2);
    expect(leadsAt([LEAD], { ...at, account: C1 })).toEqual([]);
  });

  it("is of the payments on the canvas alone where there are such", () => {
    const others = { ...LEAD, firsts: LEAD.firsts.map((leg) => ({ ...leg, id: "in-u9", from: "card:stranger" })) };
    const isShown = (account: string) => account === U1 || account === C1;
    expect(stubsOf([others, LEAD], isShown).map(({ leads }) => leads)).toEqual([[LEAD]]);
    const at = { finding: "otc-desk", payment: "in-u1", account: U1 };
    expect(leadsAt([others, LEAD], at)).toEqual([LEAD, others]);
  });

  it("tells its rate by the currencies of its legs", () => {
    expect(rateText(LEAD)).toBe("7.27 CNY/USDT");
    expect(rateText({ ...LEAD, rate: { ...LEAD.rate, unit: "USDT per CNY" } })).toBe("7.27 USDT/CNY");
  });
});
