import { describe, expect, it } from "vitest";
import type { Detection, Lead } from "../../backend/domain/finding.ts";
import type { Transfer, TransferId } from "../../backend/domain/transfer.ts";
import { leadsOf } from "../../backend/tasks/case-leads.ts";
import { detectionOf } from "../cases/casework.ts";
import { transfer } from "../cases/transfer.ts";

const rate = { unit: "THB per CNY", value: "4.62", low: "4.61", high: "4.63" };

function detectionWith(leads: readonly Lead[]): Detection {
  const { findings, ...rest } = detectionOf("1.00 THB");
  return { ...rest, findings: findings.map((finding) => ({ ...finding, kind: "mirror-transfer" as const, leads })) };
}

function storeOf(rows: readonly Transfer[]) {
  return { transfersById: async (ids: readonly TransferId[]) => rows.filter(({ id }) => ids.includes(id)) };
}

describe("the leads of a case", () => {
  const first = transfer({ from: "bank:001:customer", to: "bank:001:pool", paid: "101500.00 CNY", at: "2025-03-14T06:10:00Z" });
  const later = transfer({ from: "bank:014:pool", to: "bank:014:b", paid: "234465.00 THB", at: "2025-03-14T08:10:00Z" });
  const sooner = transfer({ from: "bank:014:pool", to: "bank:014:a", paid: "234465.00 THB", at: "2025-03-14T08:00:00Z" });
  const lead: Lead = { firsts: [first.id], seconds: [later.id, sooner.id], rate, rivals: [] };

  it("show both legs by time, and how long one came after the other", async () => {
    const { leads, hidden } = await leadsOf(storeOf([first, later, sooner]), detectionWith([lead]), { kind: "all" });
    expect(leads.map(({ firsts, seconds, lagMs }) => [firsts, seconds, lagMs])).toEqual([[[first], [sooner, later], 6_600_000]]);
    expect(hidden).toBe(0);
  });

  it("count what rests on a payment out of sight, and show none of it", async () => {
    const { leads, hidden } = await leadsOf(storeOf([first, sooner]), detectionWith([lead]), { kind: "all" });
    expect({ leads, hidden }).toEqual({ leads: [], hidden: 1 });
  });

  it("are none where nothing was detected", async () => {
    expect(await leadsOf(storeOf([]), null, { kind: "all" })).toEqual({ leads: [], hidden: 0 });
  });
});
