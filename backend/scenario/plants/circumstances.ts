import { MAIN_CASE } from "../banks.ts";
import { timeIn } from "../calendar.ts";
import type { CaseFile } from "../case-file.ts";
import type { Account } from "../party.ts";
import { type IdentifierLine, identifiersCsv } from "../writers/identifiers.ts";
import type { Freeze } from "../writers/police-accounts.ts";
import { type Cast, MYAWADDY_ADDRESS } from "./cast.ts";
import { MYAWADDY_CELL, RIVER_CROSSING } from "./place-list.ts";

const LOG_INS = [
  ["2025-02-06T21:14:09+08:00", "198.51.100.23"],
  ["2025-02-19T22:40:51+08:00", "198.51.100.23"],
  ["2025-03-05T20:58:30+08:00", MYAWADDY_ADDRESS],
  ["2025-03-14T14:08:02+08:00", MYAWADDY_ADDRESS],
] as const;

/** What telephone companies, banks and the border say beside the money: B2's holder, who is missing, and two mules with one telephone. */
export function identifierFile({ B2, A1, B1, "B2 own card": own }: Cast, mules: readonly Account[]): CaseFile {
  const holder = `holder:ID-CN:${B2.holder.document}`;
  const notice = "江州市公安局走失人员通报 江公走字〔2025〕017号";
  const lines = [
    line(holder, "missing-person", "2025-01-29起失联", { from: "2025-02-06T09:30:00+08:00", note: notice }),
    line(own.id, "sim", "89860024112800000017", { from: "2018-04-19T10:00:00+08:00", until: "2025-02-03T10:12:00+08:00" }),
    line(B2.id, "sim", "89860025020300000042", { from: "2025-02-03T10:12:00+08:00", note: "SIM changed" }),
    ...LOG_INS.flatMap(([from, address]) => [
      line(B2.id, "login", "mobile banking", { from, place: "Myawaddy, Kayin State, Myanmar" }),
      line(B2.id, "ip", address, { from, place: "Myawaddy, Kayin State, Myanmar" }),
    ]),
    line(holder, "crossing", RIVER_CROSSING, { from: "2025-01-30T06:12:00+07:00", note: "out of Thailand" }),
    line(B2.id, "cell", MYAWADDY_CELL, {
      from: "2025-03-14T14:07:40+08:00",
      until: "2025-03-14T14:41:30+08:00",
      note: "SIM 89860025020300000042",
    }),
    line(A1.id, "phone", "19900000101", { from: "2024-11-26T10:00:00+08:00" }),
    line(B1.id, "phone", "19900000102", { from: "2023-06-14T10:00:00+08:00" }),
    ...mules.map(({ id }) => line(id, "device", "OPPO-9F3A71C2", { from: "2025-02-18T23:05:00+08:00", note: "mobile banking" })),
  ];
  return { path: `${MAIN_CASE}/identifiers.csv`, bytes: identifiersCsv(lines), case: MAIN_CASE };
}

/** The stop that A1's bank put on what was left. */
export function freezesOf({ A1 }: Cast): readonly Freeze[] {
  return [
    {
      account: A1,
      minor: 226_000n,
      by: "江州市公安局反诈中心",
      from: timeIn("china", "2025-03-14 14:52:00"),
      until: timeIn("china", "2025-03-16 14:52:00"),
      note: "紧急止付48小时",
    },
  ];
}

function line(
  account: string,
  kind: IdentifierLine["kind"],
  value: string,
  rest: Partial<Omit<IdentifierLine, "account" | "kind" | "value">>,
): IdentifierLine {
  return { account, kind, value, from: "", until: "", place: "", note: "", ...rest };
}
