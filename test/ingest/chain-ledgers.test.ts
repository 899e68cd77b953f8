import { describe, expect, it } from "vitest";
import { inWords, onlyRecord, readAllRows, utf8 } from "./sample-files.ts";

const USDT = "0xdAC17F958D2ee523a2206206994597C13D831ec7";
const FAKE = "0x1111111111111111111111111111111111111111";
const A = "0xABCDEFabcdefABCDEFabcdefABCDEFabcdefABCD";
const B = "0x2222222222222222222222222222222222222222";
const TRON_A = "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb";
const TRON_USDT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";

const TOKEN = `"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","TokenValue","USDValueDayOfTx","ContractAddress","TokenName","TokenSymbol"\n`;
const token = (value: string, contract = USDT) =>
  utf8(`${TOKEN}"0xab","1","1741932000","2025-03-14 06:00:00","${A}","${B}","${value}","","${contract}","Tether USD","USDT"\n`);

describe("an Etherscan token export", () => {
  it("tells USDT to the millionth, with addresses in lower case", async () => {
    expect(await onlyRecord(token("1,000.5"), "t.csv")).toMatchObject({
      from: `eth:${A.toLowerCase()}`,
      to: `eth:${B}`,
      side: "both",
      status: "settled",
      paid: { minor: 1_000_500_000n, currency: "USDT" },
      at: { at: Date.parse("2025-03-14T06:00:00Z"), precision: "second" },
      reference: "0xab",
    });
  });

  it("keeps address poisoning as failed and rejects a token that only calls itself USDT", async () => {
    expect(await onlyRecord(token("0"), "t.csv")).toMatchObject({ status: "failed" });
    const { rejected } = await readAllRows(token("5", FAKE), "t.csv");
    expect(inWords(rejected)).toMatchObject([
      { column: "ContractAddress", reason: "calls itself USDT, but is not the issuer's contract" },
    ]);
  });
});

describe("an Etherscan native export", () => {
  const HEAD = `"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","ContractAddress","Value_IN(ETH)","Value_OUT(ETH)","CurrentValue","TxnFee(ETH)","TxnFee(USD)","Historical $Price/Eth","Status","ErrCode","Method"\n`;
  const row = (into: string, out: string, status = "") =>
    utf8(`${HEAD}"0xab","1","1741932000","x","${A}","${B}","","${into}","${out}","","0.0001","","","${status}","","Transfer"\n`);

  it("keeps all 18 places, past what 64 bits hold", async () => {
    const record = await onlyRecord(row("0", "123.000000000000000001"), "e.csv");
    expect(record).toMatchObject({
      paid: { minor: 123_000_000_000_000_000_001n, currency: "ETH" },
      memo: "Transfer · fee 0.0001 ETH",
    });
  });

  it.each([
    ["0", "0", ""],
    ["1.5", "0", "Error(0)"],
  ])("keeps in %s, out %s, status '%s' as failed", async (into, out, status) => {
    expect(await onlyRecord(row(into, out, status), "e.csv")).toMatchObject({ status: "failed" });
  });
});

describe("a Tronscan export of TRX", () => {
  const row = (amount: string, coin = "TRX") =>
    utf8(
      `Transaction Hash,Block,Time,From,To,Amount,Token,Status\nab,7,2025-03-14 06:00:00,${TRON_A},${TRON_USDT},${amount},${coin},CONFIRMED\n`,
    );

  it("tells the coin to the millionth", async () => {
    const { reading, records } = await readAllRows(row("12.000001"), "trx.csv");
    expect(reading.profile).toBe("tronscan-native");
    expect(records[0]?.record).toMatchObject({
      from: `tron:${TRON_A}`,
      to: `tron:${TRON_USDT}`,
      status: "settled",
      paid: { minor: 12_000_001n, currency: "TRX" },
      channel: "TRX",
    });
  });

  it("keeps value 0 as failed, and rejects a token that no contract names", async () => {
    expect(await onlyRecord(row("0"), "trx.csv")).toMatchObject({ status: "failed" });
    expect((await readAllRows(row("5", "USDT"), "trx.csv")).rejected).toMatchObject([{ column: "Token", value: "USDT" }]);
  });
});

describe("an OKLink export", () => {
  it("tells transfers of both chains", async () => {
    const head = "交易哈希,区块高度,本地时间(UTC+8),UTC时间,发送方,发送方ENS,接收方,接收方ENS,数量,代币符号,代币地址\n";
    const row = `t1,7,2025/11/09 13:46:11,2025/11/09 05:46:11,${TRON_A},,${TRON_USDT},,353.7515,USDT,${TRON_USDT},\n`;
    expect(await onlyRecord(utf8(head + row), "o.csv")).toMatchObject({
      from: `tron:${TRON_A}`,
      paid: { minor: 353_751_500n, currency: "USDT" },
      at: { at: Date.parse("2025-11-09T05:46:11Z") },
      channel: "TRC-20",
    });
  });
});

describe("raw Transfer logs", () => {
  const TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
  const topic = (address: string) => `0x${"0".repeat(24)}${address.slice(2)}`;
  const log = (changed: object) =>
    utf8(
      JSON.stringify({
        jsonrpc: "2.0",
        result: [
          {
            address: USDT,
            topics: [TRANSFER, topic(A), topic(B)],
            data: "0x5f5e100",
            blockNumber: "0x10",
            blockTimestamp: "0x67d3c560",
            transactionHash: "0xab",
            ...changed,
          },
        ],
      }),
    );

  it("tell a transfer by event, contract and units", async () => {
    expect(await onlyRecord(log({}), "logs.json")).toMatchObject({
      from: `eth:${A.toLowerCase()}`,
      to: `eth:${B}`,
      paid: { minor: 100_000_000n, currency: "USDT" },
      at: { at: 0x67d3c560 * 1_000, precision: "second" },
      sequence: "16",
      status: "settled",
    });
  });

  it.each([
    ["another contract", { address: FAKE }, "not the contract of USDT or USDC"],
    [
      "another event",
      { topics: ["0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925", topic(A), topic(B)] },
      "no Transfer event",
    ],
    ["no block time", { blockTimestamp: null }, "no block time"],
  ])("are rejected with %s", async (_, changed, reason) => {
    expect(inWords((await readAllRows(log(changed), "logs.json")).rejected)).toMatchObject([{ reason }]);
  });

  it("keep value 0 and blocks taken back as failed", async () => {
    expect(await onlyRecord(log({ data: "0x0" }), "logs.json")).toMatchObject({ status: "failed" });
    expect(await onlyRecord(log({ removed: true }), "logs.json")).toMatchObject({ status: "failed" });
  });

  it("tell TRON's addresses in base58, from hexadecimal and from TronGrid", async () => {
    const hex = "a614f803b6fd780986a42c78ec9c7f77e6ded13c";
    const bytes = log({ address: hex, topics: [TRANSFER.slice(2), hex.padStart(64, "0"), hex.padStart(64, "0")] });
    expect(await onlyRecord(bytes, "logs.json")).toMatchObject({ from: `tron:${TRON_USDT}`, channel: "TRC-20" });
    const grid = { transaction_id: "ab", token_info: { symbol: "USDT", address: TRON_USDT }, block_timestamp: 1_741_932_000_000 };
    const text = JSON.stringify({ data: [{ ...grid, from: TRON_A, to: TRON_USDT, type: "Transfer", value: "1500000" }] });
    expect(await onlyRecord(utf8(text), "trc20.json")).toMatchObject({ from: `tron:${TRON_A}`, paid: { minor: 1_500_000n } });
  });
});
