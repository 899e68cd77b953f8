import { describe, expect, it } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import { sourceRowBytes } from "../../ingest/source-rows.ts";
import { FILE, inChunks, inWords, readAllRows, utf8 } from "./sample-files.ts";

const HEAD = ":20:START\r\n:25:12345678/1020304050\r\n:28C:1/1\r\n:60F:C250313EUR1200,00\r\n";
const LINE =
  ":61:2503140314DR6,5NTRFCUST-7//BANK9\r\n:86:177?00TRANSFER?20EREF+E2E-1 SVWZ+invoice:7?30DEUTDEFF?31DE02100100100006820101?32ZHANG WEI\r\n";
const END = ":62F:C250314EUR1193,50\r\n-\r\n";

describe("a SWIFT statement", () => {
  it("tells movements with counterparty, reference and both balances", async () => {
    const { rows } = await readAllRows(utf8(HEAD + LINE + END), "s.sta");
    expect(rows).toMatchObject([
      { record: { kind: "fact", subject: "bank:12345678:1020304050", facts: [{ value: "1200.00 EUR" }, { attribute: "note" }] } },
      {
        source: { path: "/message[1]/61[1]" },
        record: {
          from: "bank:12345678:1020304050",
          to: "bank:DEUTDEFF:DE02100100100006820101",
          toName: "ZHANG WEI",
          side: "payer",
          paid: { minor: 650n, currency: "EUR" },
          at: { at: Date.parse("2025-03-14T00:00:00Z"), precision: "day" },
          reference: "E2E-1",
          channel: "NTRF",
        },
      },
      { record: { kind: "fact", facts: [{ value: "1193.50 EUR" }, { value: "closing balance (62F)" }] } },
    ]);
  });

  it("reads the reversal of a credit as money that leaves, of a debit as money that comes back", async () => {
    const text = `${HEAD}:61:2503140314RC6,00NTRFNONREF\n:61:2503140314RD6,00NTRFNONREF\n${END}`;
    const { records } = await readAllRows(utf8(text), "s.sta");
    expect(records.slice(1, 3)).toMatchObject([{ record: { side: "payer", memo: "reversal" } }, { record: { side: "payee" } }]);
  });

  it("puts a booking day of January after a value day of December", async () => {
    const { records } = await readAllRows(utf8(`${HEAD}:61:2412310102D6,00NTRFNONREF\n${END}`), "s.sta");
    expect(records[1]?.record).toMatchObject({ at: { at: Date.parse("2025-01-02T00:00:00Z") }, memo: "value 2024-12-31" });
  });

  it.each([
    ["a day that no calendar has", ":61:250431D6,00NTRFNONREF\n", "no such day"],
    ["no amount", ":61:250430DNTRFNONREF\n", "not a statement line"],
  ])("rejects a line with %s", async (_, line, reason) => {
    const { rejected } = await readAllRows(utf8(HEAD + line + END), "s.sta");
    expect(inWords(rejected)).toMatchObject([{ reason }]);
  });

  it("is of the account that its sender names where no message names one", async () => {
    const text = utf8(HEAD.replace(/:25:.*\r\n/, "") + LINE + END + HEAD + LINE + END);
    const { rejected } = await readAllRows(text, "s.sta");
    expect(rejected.map(({ source }) => source.path?.slice(0, 11))).toEqual(["/message[1]", "/message[1]", "/message[1]"]);
    expect(inWords(rejected)[0]?.remedy).toContain("--account");
    const { records } = await readAllRows(text, "s.sta", { account: parseAccountId("bank:999:77") });
    const owners = records.map(({ record }) => (record.kind === "fact" ? record.subject : record.from));
    const named = "bank:12345678:1020304050";
    expect(owners).toEqual(["bank:999:77", "bank:999:77", "bank:999:77", named, named, named]);
  });

  it("rejects lines of a message that names no account, and takes none from the message before", async () => {
    const { rejected } = await readAllRows(utf8(`${HEAD}${END}:20:NEXT\n:60F:C250313EUR1,00\n${LINE}`), "s.sta");
    expect(rejected.map(({ reason }) => reason.key)).toEqual(["row.noAccountBefore", "row.noAccountBefore"]);
  });

  it("gives the same rows and the exact bytes of each however the bytes arrive", async () => {
    const bytes = utf8(HEAD + LINE + LINE + END);
    const whole = await readAllRows(bytes, "s.sta");
    for (const size of [1, 7, 61]) {
      expect((await readAllRows(inChunks(bytes, size), "s.sta")).rows).toEqual(whole.rows);
      const path = "/message[1]/61[2]";
      const { rows } = await sourceRowBytes(inChunks(bytes, size), [{ file: FILE, row: null, path }], { name: "s.sta" });
      expect(Buffer.from(rows.get(path)?.bytes ?? []).toString()).toBe(LINE.trimEnd());
    }
  });
});
