import { describe, expect, it } from "vitest";
import type { PackContent, PackLead } from "../../backend/evidence/pack-content.ts";
import { payloadOf } from "../../backend/evidence/payload.ts";
import { EN } from "../../backend/evidence/report/labels.en.ts";
import { TH } from "../../backend/evidence/report/labels.th.ts";
import { ZH } from "../../backend/evidence/report/labels.zh.ts";
import { leadSection } from "../../backend/evidence/report/lead-section.ts";
import { reportWords } from "../../backend/evidence/report/report-words.ts";
import { packContent } from "./pack-fixture.ts";

/** The fixture's story with one lead of its first two payments. */
function withLead(): PackContent {
  const content = packContent();
  const [first, second] = content.exhibits.flatMap(({ transfers }) => transfers);
  if (first === undefined || second === undefined) throw new Error("the fixture has too few payments");
  const rate = { unit: "THB per CNY", value: "4.62", low: "4.613", high: "4.627" };
  const lead: PackLead = { kind: "mirror-transfer", firsts: [first], seconds: [second], rate, lagMs: 21_000, rivals: 2 };
  return { ...content, leads: [lead] };
}

describe("the leads of a pack", () => {
  it("stand in a file of their own with both legs' rows, said to be no part of the trace, without a score", async () => {
    const entries = await payloadOf(withLead(), "AB".repeat(32));
    const file = entries.find(({ path }) => path === "data/leads.json");
    const text = new TextDecoder().decode(file?.bytes);
    const [lead] = JSON.parse(text);
    expect(lead).toMatchObject({ kind: "mirror-transfer", traced: false, lagSeconds: 21, rivals: 2 });
    const paths = new Set(entries.map(({ path }) => path));
    const rows = [...lead.firsts, ...lead.seconds].flatMap((leg: { rows: { file: string }[] }) => leg.rows);
    expect(rows.length).toBeGreaterThan(1);
    for (const { file: row } of rows) expect(paths).toContain(row);
    expect(text).not.toMatch(/score|nats|rank/);
  });

  it("are printed apart from the trace in each language, with rate, lag and rivals", () => {
    for (const labels of [EN, ZH, TH]) {
      const content = withLead();
      const printed = JSON.stringify(leadSection(content, reportWords(content, labels)));
      for (const figure of [labels.leads.head, "4.62 THB/CNY [4.613–4.627]", labels.leads.lag(21), labels.leads.rivals(2)]) {
        expect(printed).toContain(figure);
      }
    }
  });

  it("are said to be none where no traced payment has one", () => {
    const content = packContent();
    expect(JSON.stringify(leadSection(content, reportWords(content, EN)))).toContain(EN.leads.none);
  });
});
