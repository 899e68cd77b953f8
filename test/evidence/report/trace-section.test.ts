import { expect, test } from "vitest";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { say } from "../../../backend/domain/sentence.ts";
import { EN } from "../../../backend/evidence/report/labels.en.ts";
import { TH } from "../../../backend/evidence/report/labels.th.ts";
import { ZH } from "../../../backend/evidence/report/labels.zh.ts";
import { reportWords } from "../../../backend/evidence/report/report-words.ts";
import { traceSection } from "../../../backend/evidence/report/trace-section.ts";
import { packContent } from "../pack-fixture.ts";
import { cny } from "../story-words.ts";

test.each([
  [
    EN,
    "Beyond: 14,210, CNY 900.00. 0.8–1.2 %",
    "Not followed in all: 14,210 transfers; accounts where the trace stopped: 1. CNY 900.00. 0.8–1.2 %",
  ],
  [
    ZH,
    "其后: 14,210, CNY 900.00. 被追踪资金的 0.8–1.2 %",
    "合计 1 个账户之后的 14,210 笔交易未予追踪。 CNY 900.00. 被追踪资金的 0.8–1.2 %",
  ],
  [TH, "ถัดไป: 14,210, CNY 900.00. เงินที่ติดตาม 0.8–1.2 %", "CNY 900.00. เงินที่ติดตาม 0.8–1.2 %"],
] as const)(
  "a report says of each stop, and of all together, what lies beyond and its part of the traced money: %#",
  (labels, one, all) => {
    const { trace } = packContent();
    if (trace === null) throw new Error("the fixture has a trace");
    const share = { least: 0.008, most: 0.012 };
    const beyond = { transfersBeyond: 14_210, amountsBeyond: [cny("900.00")], share };
    const account = parseAccountId("bank:004:1112223334");
    const said = say("stop.service");
    const stopped = [{ account, reason: "service" as const, ...beyond, explanation: "Tagged as a service: not followed.", said }];
    const notFollowed = { accounts: 1, transfers: 14_210, amounts: [cny("900.00")], share };
    const content = packContent({ trace: { ...trace, stopped, notFollowed } });
    const lines = traceSection(content, reportWords(content, labels)).flatMap((block) =>
      block.kind === "list" ? block.items : [],
    );
    const told = lines.filter((line) => String(line).includes("14,210"));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain(one);
    expect(told[1]).toContain(all);
  },
);
