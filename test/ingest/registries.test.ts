import { describe, expect, it } from "vitest";
import { inWords, onlyRecord, readAllRows, tabbedFile, utf8 } from "./sample-files.ts";

describe("a case of the Thai Central Fraud Registry", () => {
  const HEAD =
    "response_id,bank_case_id,from_bank_code,from_account_no,from_account_name,to_bank_code,to_account_no,to_account_name,to_id,phone_number,promptpay_id,transfer_date,transfer_time,transfer_amount\n";

  it.each([
    ["2568-06-11", "10:00:00", "second"],
    ["11/06/2568", "10:00:00", "second"],
    ["11 มิถุนายน 2568", "10:00", "minute"],
    ["2025-06-11", "10:00:00", "second"],
  ])("reads %s %s as 11 June 2025", async (day, time, precision) => {
    const row = `1,25680611BBL00001,2,0123456789,SOMSRI,14,098-7-65432-1,SOMCHAI,1100200300400,0812345678,,${day},${time},"10,000.50"\n`;
    expect(await onlyRecord(utf8(HEAD + row), "cfr.csv")).toMatchObject({
      from: "bank:002:0123456789",
      to: "bank:014:0987654321",
      side: "both",
      paid: { minor: 1_000_050n, currency: "THB" },
      at: { at: Date.parse("2025-06-11T10:00:00+07:00"), precision },
      memo: "25680611BBL00001",
      fromName: "SOMSRI",
      toName: "SOMCHAI",
      identifiers: [{ kind: "id-document", value: "1100200300400" }, { kind: "phone" }],
    });
  });

  it("does not guess the century of a two-digit year", async () => {
    const row = "1,x,2,0123456789,,14,0987654321,,,,,11/06/68,10:00:00,1\n";
    expect(inWords((await readAllRows(utf8(HEAD + row), "cfr.csv")).rejected)).toMatchObject([{ reason: "not a date" }]);
  });
});

describe("the police set's sub-accounts", () => {
  it("are accounts of their own that say under which one they stand", async () => {
    const bytes = tabbedFile([
      [
        "银行名称",
        "开户账号",
        "子账户账号",
        "余额",
        "可用余额",
        "子账户类别",
        "子账户序号",
        "币种",
        "钞汇标识",
        "账户状态",
        "账户序号",
      ],
      ["工商银行", "6222000000000000001", "0100200300", "1.50", "1.50", "活期", "00001", "人民币", "钞", "正常", "1"],
    ]);
    expect(await onlyRecord(bytes, "子账户信息.csv")).toMatchObject({
      subject: "bank:cn:0100200300",
      facts: [
        { attribute: "sub-account-of", value: "card:6222000000000000001" },
        { attribute: "balance", value: "1.50 CNY" },
        { attribute: "bank-name" },
        { attribute: "status" },
        { attribute: "note", value: "sub-account 活期 · 00001" },
      ],
    });
  });
});

describe("an operator's answer", () => {
  const SIM = "msisdn,iccid,id-country,id-number,name,registered,ended,operator\n";
  const CALLS = "a-number,b-number,calls,seconds,first,last\n";

  it("tells which number on which card was registered to whom, with its period", async () => {
    const row = "+66812345678,8966012345678901234,TH,1100200300400,SOMCHAI,2025-01-02,2025-03-01 10:00:00,TRUE-H\n";
    expect(await onlyRecord(utf8(SIM + row), "sim.csv")).toMatchObject({
      subject: "holder:ID-TH:1100200300400",
      facts: [
        { attribute: "phone", value: "+66812345678" },
        { attribute: "sim", value: "8966012345678901234" },
        { attribute: "holder-name", value: "SOMCHAI" },
        { attribute: "note", value: "TRUE-H" },
      ],
      from: { at: Date.parse("2025-01-02T00:00:00+07:00"), precision: "day" },
      until: { at: Date.parse("2025-03-01T10:00:00+07:00"), precision: "second" },
    });
  });

  it("sums up the calls of a number, with their period", async () => {
    const row = "+66812345678,+66898765432,12,340,2025-03-14T09:00:00+07:00,2025-03-14T15:30:00+07:00\n";
    expect(await onlyRecord(utf8(CALLS + row), "calls.csv")).toMatchObject({
      subject: "phone:+66812345678",
      facts: [{ attribute: "note", value: "called +66898765432: 12 ×, 340 s" }],
      from: { at: Date.parse("2025-03-14T02:00:00Z") },
      until: { at: Date.parse("2025-03-14T08:30:00Z") },
    });
  });

  it.each([
    [SIM, "0812,8966,TH,1100200300400,,,,\n", "msisdn"],
    [SIM, "0812345678,8966,Thai,1100200300400,,,,\n", "id-country"],
    [SIM, "0812345678,8966,TH,1100200300400,,2025-02-30,,\n", "registered"],
    [CALLS, "0812345678,0898765432,0,,,\n", "calls"],
    [CALLS, "0812345678,unknown,1,,,\n", "b-number"],
  ])("rejects a row that does not say so (%#)", async (head, row, column) => {
    expect((await readAllRows(utf8(head + row), "x.csv")).rejected).toMatchObject([{ column }]);
  });
});

describe("a simulated ledger", () => {
  it("of PaySim counts hours, turns cash paid in round, and loses its labels", async () => {
    const head =
      "step,type,amount,nameOrig,oldbalanceOrg,newbalanceOrig,nameDest,oldbalanceDest,newbalanceDest,isFraud,isFlaggedFraud\n";
    const { rows } = await readAllRows(
      utf8(`${head}2,CASH_IN,9.5,C1,0,9.5,C2,0,0,1,1\n3,TRANSFER,x,C1,0,0,C2,0,0,1,0\n`),
      "p.csv",
    );
    expect(rows).toMatchObject([
      { record: { from: "wallet:paysim:C2", to: "wallet:paysim:C1", at: { at: Date.parse("2017-01-01T01:00:00Z") } } },
      { outcome: "rejected", cells: ["3", "TRANSFER", "x", "C1", "0", "0", "C2", "0", "0", "", ""] },
    ]);
  });

  it("of SAML-D reads day and time of two columns", async () => {
    const head =
      "Time,Date,Sender_account,Receiver_account,Amount,Payment_currency,Received_currency,Sender_bank_location,Receiver_bank_location,Payment_type,Is_laundering,Laundering_type\n";
    const row = "10:35:19,2022-10-07,8724731955,2769355426,1459.15,UK pounds,Euro,UK,Spain,Cash Deposit,0,Normal\n";
    expect(await onlyRecord(utf8(head + row), "s.csv")).toMatchObject({
      from: "bank:saml-d:8724731955",
      paid: { minor: 145_915n, currency: "GBP" },
      at: { at: Date.parse("2022-10-07T10:35:19Z") },
      memo: "received in Euro",
      place: "UK · Spain",
    });
  });
});
