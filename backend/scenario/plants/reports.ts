import { MAIN_CASE, NETWORK_CASE, OTHER_CASE } from "../banks.ts";
import { HOUR_MS, timeIn } from "../calendar.ts";
import type { CaseFile } from "../case-file.ts";
import { type ToldReport, victimReportsCsv, victimReportsJson } from "../writers/victim-reports.ts";
import type { Cast } from "./cast.ts";
import type { VictimPayment } from "./scam-network.ts";
import type { Story } from "./story.ts";

/** V01 alone by JSON, V03 … V12 by table in the network's case, V02 in the other case. */
export function reportFiles(cast: Cast, { payments }: Story, others: readonly VictimPayment[]): readonly CaseFile[] {
  const first: ToldReport = {
    number: "V01",
    toldAt: timeIn("china", "2025-03-14 14:26:00"),
    victim: cast.V01,
    payment: payments.t02,
    knows: "last-eight",
    note: "自称公安人员要求将资金转入安全账户",
  };
  const second: ToldReport = {
    number: "V02",
    toldAt: timeIn("china", "2025-03-14 15:05:00"),
    victim: cast.V02,
    payment: payments.t01,
    knows: "whole",
    note: "冒充客服退款",
  };
  const rest = others.map(
    ({ victim, payment }, index): ToldReport => ({
      number: `V${String(index + 3).padStart(2, "0")}`,
      toldAt: payment.at + (2 + 5 * index) * HOUR_MS,
      victim,
      payment,
      knows: index % 2 === 0 ? "last-eight" : "whole",
      note: index < 5 ? "刷单返利" : "虚假投资平台",
    }),
  );
  return [
    { path: `${MAIN_CASE}/victim-report-V01.json`, bytes: victimReportsJson(MAIN_CASE, [first]), case: MAIN_CASE },
    { path: `${NETWORK_CASE}/victim-reports-V03-V12.csv`, bytes: victimReportsCsv(rest), case: NETWORK_CASE },
    { path: `${OTHER_CASE}/victim-report-V02.csv`, bytes: victimReportsCsv([second]), case: OTHER_CASE },
  ];
}
