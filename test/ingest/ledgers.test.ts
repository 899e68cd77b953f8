import { describe, expect, it } from "vitest";
import { inWords, onlyRecord, readAllRows, utf8 } from "./sample-files.ts";

const A = "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb";
const USDT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
const TRON = "Transaction Hash,Block,Time,From,To,Amount,Token,TokenContract,Status\n";

describe("a Tronscan export", () => {
  it("tells transfers of neither side's statement, to the millionth", async () => {
    const bytes = utf8(`${TRON}ab12,70000001,2025-03-14 06:19:37,${A},${USDT},13342.5,USDT,${USDT},SUCCESS\n`);
    expect(await onlyRecord(bytes, "tron.csv")).toMatchObject({
      from: `tron:${A}`,
      to: `tron:${USDT}`,
      side: "both",
      status: "settled",
      paid: { minor: 13_342_500_000n, currency: "USDT" },
      at: { at: Date.parse("2025-03-14T06:19:37Z"), precision: "second" },
      reference: "ab12",
    });
  });

  it("keeps address poisoning and reverted transfers as failed", async () => {
    const poison = utf8(`${TRON}ab12,1,2025-03-14 06:19:37,${A},${USDT},0,USDT,${USDT},SUCCESS\n`);
    expect(await onlyRecord(poison, "tron.csv")).toMatchObject({ status: "failed" });
    const reverted = utf8(`${TRON}ab12,1,2025-03-14 06:19:37,${A},${USDT},5,USDT,${USDT},REVERT\n`);
    expect(await onlyRecord(reverted, "tron.csv")).toMatchObject({ status: "failed" });
  });

  it("rejects another token that calls itself USDT, and an address whose check fails", async () => {
    const rows = [
      `ab12,1,2025-03-14 06:19:37,${A},${USDT},5,USDT,${A},SUCCESS`,
      `ab12,1,2025-03-14 06:19:37,${A.slice(0, -1)}c,${USDT},5,USDT,${USDT},SUCCESS`,
    ];
    const { rejected } = await readAllRows(utf8(TRON + rows.join("\n")), "tron.csv");
    expect(inWords(rejected)).toMatchObject([
      { column: "TokenContract", reason: "not the USDT contract" },
      { column: "From", reason: "not an address of TRON" },
    ]);
  });
});

const WORLD =
  "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering\n";

describe("AMLworld transactions", () => {
  it("tell both accounts and both amounts, to the minute", async () => {
    const bytes = utf8(`${WORLD}2022/09/01 00:20,010,8000EBD30,0021,800737690,0.00083600,Bitcoin,7.66,US Dollar,Wire,0\n`);
    expect(await onlyRecord(bytes, "HI-Small_Trans.csv")).toMatchObject({
      from: "bank:010:8000EBD30",
      to: "bank:0021:800737690",
      side: "both",
      paid: { minor: 766n, currency: "USD" },
      received: { minor: 83_600n, currency: "BTC" },
      at: { at: Date.UTC(2022, 8, 1, 0, 20), precision: "minute" },
      channel: "Wire",
    });
  });

  it("give the same record whatever their label says, and no trace of it in rejects", async () => {
    const row = (label: string) =>
      `${WORLD}2022/09/01 00:20,010,8000EBD30,010,8000EBD30,7.66,US Dollar,7.66,US Dollar,Wire,${label}\n`;
    const [innocent, guilty] = await Promise.all([onlyRecord(utf8(row("0")), "a.csv"), onlyRecord(utf8(row("1")), "b.csv")]);
    expect(innocent).toEqual(guilty);
    const { rejected } = await readAllRows(utf8(row("LABEL").replaceAll("7.66", "x")), "c.csv");
    expect(rejected[0]?.cells.join()).not.toContain("LABEL");
  });
});

describe("AMLSim files", () => {
  it("count days from 2017", async () => {
    expect(await onlyRecord(utf8("sourceNodeId,targetNodeId,value,time\n1,2,3.50,149\n"), "t.csv")).toMatchObject({
      from: "bank:amlsim:1",
      at: { at: Date.UTC(2017, 0, 149), precision: "day" },
      paid: { minor: 350n, currency: "USD" },
    });
  });

  it("give opening balances of accounts, never who commits fraud", async () => {
    const record = await onlyRecord(utf8("nodeid,isFraud,init_balance,fraudStep\n7,1,184.44,3\n"), "nodes.csv");
    expect(record).toMatchObject({ subject: "bank:amlsim:7", facts: [{ attribute: "balance", value: "184.44 USD" }] });
  });
});

describe("lists that officers write", () => {
  it("tell SIM cards and log-ins of accounts and holders with their periods", async () => {
    const text = `account,kind,value,from,until,place,note
holder:ID-CN:1,sim,89860000000000000001,2025-02-03,,,changed
card:6222000000000000001,login,203.0.113.9,2025-03-14T14:00:00+08:00,2025-03-14T14:30:00+08:00,Myawaddy,
card:6222000000000000001,horoscope,x,,,,
nobody,sim,x,,,,
`;
    const { records, rejected } = await readAllRows(utf8(text), "identifiers.csv");
    expect(records.map(({ record }) => record)).toMatchObject([
      {
        subject: "holder:ID-CN:1",
        facts: [{ attribute: "sim" }, { attribute: "note" }],
        from: { at: Date.parse("2025-02-03T00:00:00+08:00"), precision: "day" },
      },
      {
        facts: [
          { attribute: "login", value: "203.0.113.9" },
          { attribute: "address", value: "Myawaddy" },
        ],
        until: { precision: "second" },
      },
    ]);
    expect(rejected.map(({ column }) => column)).toEqual(["kind", "account"]);
  });
});
