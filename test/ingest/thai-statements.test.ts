import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readAllRows, utf8 } from "./sample-files.ts";

const KBANK = `\uFEFFAccount Name,SOMCHAI J
Account Number,014-1-23456-7
Period,01/03/2025 - 31/03/2025
Transaction Date,Transaction Time,Transaction,Withdrawal (Baht),Deposit (Baht),Outstanding Balance (Baht),Channel,Account/Prompt,Details
`;

const SCB = `ชื่อบัญชี,สมชาย ใจดี
เลขที่บัญชี,1234567890
รอบระยะเวลา,01/03/68 - 31/03/68
Date,Time,Code,Channel,Debit,Credit,Balance,Description
`;

async function kbankRow(row: string) {
  const { rows } = await readAllRows(utf8(`${KBANK}${row}\n`), "kbank.csv");
  return rows[0];
}

async function scbRow(row: string) {
  const { rows, reading } = await readAllRows(iconv.encode(`${SCB}${row}\r\n`, "windows-874"), "scb.csv");
  expect(reading).toMatchObject({ profile: "thai-scb", encoding: "windows-874" });
  return rows[0];
}

describe("a KBank statement", () => {
  it("takes its account from the rows above the header and reads grouped amounts and Bangkok time", async () => {
    const row = await kbankRow('14/03/2025,15:10,Transfer Withdrawal,"468,930.00",,"1,031,070.00",K PLUS,004-1234567890,Payment');
    expect(row).toMatchObject({
      source: { row: 5 },
      record: {
        from: "bank:004:0141234567",
        to: "bank:004:1234567890",
        side: "payer",
        fromName: "SOMCHAI J",
        paid: { minor: 46_893_000n, currency: "THB" },
        balanceAfter: { minor: 103_107_000n, currency: "THB" },
        at: { at: Date.parse("2025-03-14T15:10:00+07:00"), precision: "minute" },
        memo: "Transfer Withdrawal · Payment",
        channel: "K PLUS",
      },
    });
  });

  it.each([
    ["X-xxxx-1234", "partial:bank:004:0141234567~X-xxxx-1234"],
    ["PromptPay 0812345678", "alias:promptpay:0812345678"],
    ["", "partial:bank:004:0141234567~blank"],
  ])("reads the other side %s as %s", async (shown, account) => {
    expect(await kbankRow(`14/03/2025,15:10,Transfer Deposit,,10.00,10.00,K PLUS,${shown},`)).toMatchObject({
      record: { from: account, side: "payee" },
    });
  });

  it("takes the bank's code off its own number, and a name out of the details", async () => {
    const text = KBANK.replace("014-1-23456-7", "004-0123456789");
    const { rows } = await readAllRows(utf8(`${text}14/03/2025,15:10,T,1.00,,1.00,K,004-1234567890,To MALEE K\n`), "kbank.csv");
    expect(rows).toMatchObject([{ record: { from: "bank:004:0123456789", toName: "MALEE K" } }]);
  });

  it("reads a cash machine as cash", async () => {
    expect(await kbankRow("14/03/2025,15:10,Cash Withdrawal,10.00,,0.00,ATM,,")).toMatchObject({
      record: { to: "end:cash~bank:004:0141234567" },
    });
  });

  it("rejects a row with both amounts or none", async () => {
    expect(await kbankRow("14/03/2025,15:10,Transfer,1.00,1.00,,K PLUS,,")).toMatchObject({ outcome: "rejected" });
    expect(await kbankRow("14/03/2025,15:10,Transfer,,0.00,,K PLUS,,")).toMatchObject({ outcome: "rejected" });
  });

  it("is unreadable without its account number", async () => {
    const text = KBANK.replace("Account Number,014-1-23456-7\n", "");
    await expect(readAllRows(utf8(`${text}14/03/2025,15:10,T,1.00,,1.00,K,,\n`), "kbank.csv")).rejects.toMatchObject({
      kind: "file-unreadable",
      message: expect.stringContaining("account number above the header is missing"),
    });
  });
});

describe("an SCB statement", () => {
  it("reads TIS-620 and Buddhist years", async () => {
    expect(await scbRow("14/03/68,10:05,X2,ENET,500.00,,1500.00,โอนไป 004-1234567890 สมหญิง")).toMatchObject({
      record: {
        from: "bank:014:1234567890",
        to: "bank:004:1234567890",
        fromName: "สมชาย ใจดี",
        toName: "สมหญิง",
        at: { at: Date.parse("2025-03-14T10:05:00+07:00"), precision: "minute" },
        paid: { minor: 50_000n, currency: "THB" },
      },
    });
  });

  it("keeps a bank with masked digits as known to this account alone", async () => {
    expect(await scbRow("14/03/68,10:05,X1,ENET,,500.00,1500.00,กสิกรไทย (KBANK) /X685027 สมหญิง ดี")).toMatchObject({
      record: { from: "partial:bank:014:1234567890~กสิกรไทย (KBANK) /X685027", fromName: "สมหญิง ดี", side: "payee" },
    });
  });

  it("rejects a code that contradicts its column, and 30 February of 2568", async () => {
    expect(await scbRow("14/03/68,10:05,X1,ENET,500.00,,1500.00,x")).toMatchObject({ outcome: "rejected", column: "Code" });
    expect(await scbRow("30/02/68,10:05,X2,ENET,500.00,,1500.00,x")).toMatchObject({
      column: "Date",
      reason: { key: "row.noSuchDay" },
    });
  });
});
