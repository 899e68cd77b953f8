import { expect, test } from "vitest";
import { isoSeconds, parseTime } from "../../backend/domain/instant.ts";
import { deadlines, REQUEST_RULES, requestRule, requestState } from "../../backend/domain/request.ts";
import { requestOf } from "../cases/casework.ts";

const SENT = parseTime("2025-03-14T14:31:00+08:00");
const HOUR = 3_600_000;

test("a Chinese stop ends after 48 hours, a freeze after six months, a Thai hold after 72 hours", () => {
  const ends = (country: "CN" | "TH", kind: "stop-payment" | "freeze", at: number) => {
    const { expiresAt } = deadlines(requestRule(country, kind), at);
    return expiresAt && isoSeconds(expiresAt);
  };
  expect(ends("CN", "stop-payment", SENT)).toBe("2025-03-16T06:31:00Z");
  expect(ends("CN", "freeze", SENT)).toBe("2025-09-14T06:31:00Z");
  expect(ends("CN", "freeze", parseTime("2025-08-31T12:00:00Z"))).toBe("2026-02-28T12:00:00Z");
  expect(ends("TH", "stop-payment", SENT)).toBe("2025-03-17T06:31:00Z");
  expect(ends("TH", "freeze", SENT)).toBe("2025-03-21T06:31:00Z");
});

test("where no rule says, no clock runs", () => {
  expect(deadlines(requestRule(null, "foreign"), SENT)).toEqual({ dueAt: null, expiresAt: null });
  for (const { source, since } of REQUEST_RULES) expect([source !== "", /^\d{4}-\d{2}-\d{2}$/.test(since)]).toEqual([true, true]);
});

test("a request is a draft, then sent, then expiring in its last day, then expired; released ends it at any time", () => {
  const draft = requestOf("r1", 0, "1.00 CNY");
  const sent = { ...draft, sentAt: SENT, ...deadlines(requestRule("CN", "stop-payment"), SENT) };
  expect(requestState(draft, SENT)).toBe("draft");
  expect(requestState(sent, SENT + HOUR)).toBe("sent");
  expect(requestState(sent, SENT + 24 * HOUR)).toBe("expiring");
  expect(requestState(sent, SENT + 48 * HOUR)).toBe("expired");
  expect(requestState({ ...sent, releasedAt: SENT + HOUR }, SENT + 49 * HOUR)).toBe("released");
  expect(requestState({ ...sent, expiresAt: null, dueAt: SENT }, SENT + 1)).toBe("overdue");
  expect(requestState({ ...sent, expiresAt: null, dueAt: SENT, answeredAt: SENT }, SENT + 1)).toBe("answered");
});
