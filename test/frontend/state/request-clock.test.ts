import { describe, expect, it } from "vitest";
import { fileNames } from "../../../frontend/state/file-names.ts";
import { holdStairs } from "../../../frontend/state/hold-curve.ts";
import { clockOfRequest, inOrderOfWork } from "../../../frontend/state/request-clock.ts";

const NOW = "2025-03-14T06:31:00Z";

describe("a request's clock", () => {
  it("says how long a hold still runs, and is urgent in its last day", () => {
    const sent = { state: "sent", dueAt: null, expiresAt: "2025-03-16T05:43:00Z" } as const;
    expect(clockOfRequest(sent, NOW)).toEqual({
      state: "sent",
      span: { key: "span.hours", count: 47, rest: 12, kind: "left" },
      urgent: false,
    });
    expect(clockOfRequest({ ...sent, state: "expiring" }, NOW).urgent).toBe(true);
  });

  it("says how late an answer is, and nothing of a draft", () => {
    const late = clockOfRequest({ state: "overdue", dueAt: "2025-03-14T06:00:00Z", expiresAt: null }, NOW);
    expect(late.span).toMatchObject({ kind: "late", count: 31 });
    expect(clockOfRequest({ state: "draft", dueAt: null, expiresAt: null }, NOW)).toEqual({
      state: "draft",
      span: null,
      urgent: false,
    });
  });
});

describe("the list of requests", () => {
  it("starts with what wants a person, then goes by kind and institution whatever their ids", () => {
    const row = (id: string, state: "draft" | "overdue", kind: "query" | "stop-payment", addressee: string) => ({
      id,
      state,
      kind,
      addressee,
    });
    const rows = [
      row("1", "draft", "stop-payment", "b"),
      row("2", "draft", "query", "b"),
      row("3", "overdue", "query", "c"),
      row("4", "draft", "query", "a"),
    ];
    expect(inOrderOfWork(rows).map(({ id }) => id)).toEqual(["3", "4", "2", "1"]);
  });
});

describe("an answer's file", () => {
  it("has the name under which it was first sent", () => {
    const uploads = [
      { sha256: "aa", name: "first.csv" },
      { sha256: "aa", name: "again.csv" },
    ];
    expect(fileNames(uploads).get("aa")).toBe("first.csv");
  });
});

describe("the curve of what could be held", () => {
  const curve = [
    { at: "2025-03-14T06:00:00Z", sums: [{ amount: "100.00", currency: "CNY" }] },
    { at: "2025-03-14T06:30:00Z", sums: [{ amount: "50.00", currency: "CNY" }] },
  ];

  it("is a stair from the sum before the stretch to its end", () => {
    expect(holdStairs(curve, "2025-03-14T06:15:00Z", "2025-03-14T06:45:00Z", 100, 10)).toEqual([
      { currency: "CNY", path: "M0,0H50V5H100", most: { amount: "100.00", currency: "CNY" } },
    ]);
  });

  it("has no stair where nothing could be held", () => {
    expect(holdStairs(curve, "2025-03-14T05:00:00Z", "2025-03-14T05:30:00Z", 100, 10)).toEqual([]);
  });
});
