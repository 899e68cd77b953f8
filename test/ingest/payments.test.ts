import { describe, expect, it } from "vitest";
import { inWords, onlyRecord, readAllRows, utf8 } from "./sample-files.ts";

const MT103 = `{1:F01BICFOOYYAXXX8683497442}{2:O1031356191028BBBBUS33BXXX54237481711910281357N}{3:{121:8579f4a4-a547-463e-ae63-e7c6620d59b4}}{4:
:20:234
:23B:CRED
:32A:190425USD3700,
:33B:USD3710,
:50K:/0123456789
ZHANG WEI
:59:/00123456789012345678
LI NA
:70:INVOICE: 7
:71A:SHA
-}`;

describe("a SWIFT payment", () => {
  it("of a bank for its customer is a movement, with what was paid and what is received", async () => {
    expect(await onlyRecord(utf8(MT103), "p.fin")).toMatchObject({
      from: "bank:BBBBUS33:0123456789",
      to: "bank:BICFOOYY:00123456789012345678",
      side: "both",
      paid: { minor: 371_000n, currency: "USD" },
      received: { minor: 370_000n },
      at: { at: Date.parse("2019-04-25T00:00:00Z"), precision: "day" },
      reference: "8579f4a4-a547-463e-ae63-e7c6620d59b4",
      memo: "INVOICE: 7",
      fromName: "ZHANG WEI",
      toName: "LI NA",
    });
  });

  it("of a payer without account number is of a payer that only this payee shows", async () => {
    const record = await onlyRecord(utf8(MT103.replace("/0123456789\n", "")), "p.fin");
    expect(record).toMatchObject({ from: "partial:bank:BICFOOYY:00123456789012345678~ZHANG WEI" });
  });

  it("ordered by a customer is a fact for each order, under what the message says of all", async () => {
    const order = (number: string) => `:21:${number}\n:32B:CNY14,00\n:57A:CIBKCNBJ473\n:59:/3441100003${number}\nPAYEE\n`;
    const text = `{1:F01TESTAR00AXXX7607663781}{2:I101TESTAR00AXXXN}{4:\n:20:X\n:28D:1/1\n:50H:/344110001637\nPAYER\n:30:170502\n${order("61")}${order("62")}-}`;
    const { records, rejected } = await readAllRows(utf8(text), "o.fin");
    expect(rejected).toEqual([]);
    expect(records.map(({ record }) => record.kind === "fact" && record.facts[0]?.value)).toEqual([
      "ordered to pay 14.00 CNY to bank:CIBKCNBJ:344110000361 · PAYEE · reference 61",
      "ordered to pay 14.00 CNY to bank:CIBKCNBJ:344110000362 · PAYEE · reference 62",
    ]);
  });
});

describe("a pain.001 file", () => {
  it("tells each order as a fact of the account that is to pay", async () => {
    const transfer =
      '<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">5.00</InstdAmt></Amt><Cdtr><Nm>LI NA</Nm></Cdtr><CdtrAcct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></CdtrAcct></CdtTrfTxInf>';
    const payer =
      "<ReqdExctnDt>2025-03-14</ReqdExctnDt><Dbtr><Nm>ZHANG</Nm></Dbtr><DbtrAcct><Id><IBAN>DE02100100100006820101</IBAN></Id></DbtrAcct>";
    const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn><PmtInf>${payer}${transfer}</PmtInf><PmtInf>${transfer}</PmtInf></CstmrCdtTrfInitn></Document>`;
    const { records, rejected } = await readAllRows(utf8(text), "pain.xml");
    expect(records).toMatchObject([
      {
        record: {
          subject: "bank:DE:DE02100100100006820101",
          facts: [
            {
              attribute: "payment-order",
              value: "ordered to pay 5.00 EUR to bank:GB:GB33BUKB20201555555555 · LI NA · reference E1",
            },
            { value: "ZHANG" },
          ],
        },
      },
    ]);
    expect(inWords(rejected)).toMatchObject([{ column: "DbtrAcct", reason: "no account that is to pay" }]);
  });
});
