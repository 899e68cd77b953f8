import { describe, expect, it } from "vitest";
import { addressOf } from "../../../frontend/state/api.ts";
import { isOpen } from "../../../frontend/state/finding-state.ts";
import { failureOf } from "../../../frontend/state/problem.ts";
import { setupToken } from "../../../frontend/state/setup-token.ts";

describe("calls to the server", () => {
  it("put parameters into the path and leave out filters that are not set", () => {
    const params = { case: "2025-0314", account: "card:6222/1" };
    expect(addressOf("account", { params })).toBe("/api/cases/2025-0314/accounts/card%3A6222%2F1");
    expect(addressOf("search", { params, query: { q: "62 17", more: undefined } })).toBe("/api/cases/2025-0314/search?q=62+17");
  });

  it("tell no difference between what is not there and what is not open", () => {
    expect(failureOf(404, null).kind).toBe("not-open");
    expect(failureOf(403, null).kind).toBe("not-open");
  });

  it("keep the server's own sentence where there is one", () => {
    const told = { type: "urn:x", title: "Cannot be read", status: 422, detail: "Empty file.", instance: "urn:x:1" };
    expect(failureOf(422, told)).toMatchObject({ kind: "refused", message: "Empty file." });
    expect(failureOf(500, "<html>").kind).toBe("broken");
  });
});

describe("a set-up link", () => {
  it("carries its token in the fragment", () => {
    expect(setupToken("#setup=abc123")).toBe("abc123");
    expect(setupToken("")).toBeNull();
    expect(setupToken("#setup=")).toBeNull();
  });
});

describe("a finding", () => {
  const decision = (verdict: "confirmed" | "later") => ({ verdict, reason: "seen", by: "u1", at: "2025-03-14T07:00:00Z" });

  it("waits until somebody decides, and again when the last word was later", () => {
    expect(isOpen({ decisions: [] }, "f1")).toBe(true);
    expect(isOpen({ decisions: [{ finding: "f1", decisions: [decision("confirmed")] }] }, "f1")).toBe(false);
    expect(isOpen({ decisions: [{ finding: "f1", decisions: [decision("confirmed"), decision("later")] }] }, "f1")).toBe(true);
  });
});
