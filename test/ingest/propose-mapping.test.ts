import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { mappingFile } from "../../backend/api/contract/mapping.ts";
import type { MappingAnswers, MappingProposal } from "../../ingest/mapping-proposal.ts";
import { proposeMapping } from "../../ingest/propose-mapping.ts";
import { readAllRows, utf8 } from "./sample-files.ts";

const ANSWERS: MappingAnswers = { name: "village-bank", institution: "bank:099", zone: "Asia/Bangkok", currency: "THB" };

function roles({ columns }: MappingProposal): Readonly<Record<string, string | null>> {
  return Object.fromEntries(columns.map(({ column, role }) => [column, role]));
}

function asked({ questions }: MappingProposal): readonly string[] {
  return questions.map(({ about }) => about);
}

const GERMAN =
  "Kontoauszug\n\nDatum;Text;Empfänger Name;Betrag;Saldo\n14.03.2025;Miete;Müller;-1.250,00;250,50\n15.03.2025;Lohn;Firma;2.000,00;2.250,50\n";

describe("a mapping for an unknown statement", () => {
  it("finds encoding, delimiter, header, roles, decimal comma and sign", () => {
    const proposal = proposeMapping(iconv.encode(GERMAN, "windows-1252"), "k.csv", ANSWERS);
    expect(proposal).toMatchObject({ encoding: { value: "windows-1252" }, delimiter: { value: ";" }, headerRow: 3, own: "file" });
    expect(roles(proposal)).toEqual({
      Datum: "time",
      Text: "memo",
      "Empfänger Name": "other-name",
      Betrag: "amount",
      Saldo: "balance",
    });
    expect(proposal.columns.every(({ confidence, samples }) => confidence > 0.5 && samples.length > 0)).toBe(true);
    expect(asked(proposal)).toEqual([]);
    expect(proposal.mapping?.layout).toMatchObject({ decimalComma: true, money: { kind: "signed", negative: "out" } });
  });

  it("reads the file by it to the same rows, also after a round through JSON", async () => {
    const bytes = iconv.encode(GERMAN, "windows-1252");
    const { mapping } = proposeMapping(bytes, "k.csv", ANSWERS);
    const kept = mappingFile.parse(JSON.parse(JSON.stringify(mapping)));
    const { records, rejected, reading } = await readAllRows(bytes, "k.csv", { mapping: kept });
    expect(reading.profile).toBe("village-bank@1");
    expect(rejected).toEqual([]);
    expect(records).toMatchObject([
      {
        source: { row: 4 },
        record: {
          from: "bank:099:@000000000000",
          toName: "Müller",
          side: "payer",
          paid: { minor: 125_000n, currency: "THB" },
          balanceAfter: { minor: 25_050n },
          at: { at: Date.parse("2025-03-14T00:00:00+07:00"), precision: "day" },
        },
      },
      { record: { side: "payee", paid: { minor: 200_000n } } },
    ]);
  });

  it("asks for the order of days that could be read in two ways, and takes one day above 12 for an answer", () => {
    const file = (day: string) => utf8(`Date,Details,Withdrawal,Deposit\n01/02/2025,a,1.00,\n${day},b,,2.00\n`);
    const open = proposeMapping(file("03/04/2025"), "x.csv", ANSWERS);
    expect(open.questions).toMatchObject([{ about: "order", choices: ["day-month-year", "month-day-year"] }]);
    expect(open.mapping).toBeNull();
    const answered = proposeMapping(file("03/04/2025"), "x.csv", { ...ANSWERS, order: "month-day-year" });
    expect(answered.mapping?.layout.time.shape.order).toBe("month-day-year");
    expect(proposeMapping(file("14/03/2025"), "x.csv", ANSWERS).mapping?.layout.time.shape.order).toBe("day-month-year");
  });

  it("asks for the era of two-digit years and knows the Buddhist one by four digits", () => {
    const file = (day: string) => utf8(`Date,Details,Withdrawal,Deposit\n${day},a,1.00,\n`);
    expect(asked(proposeMapping(file("31/12/68"), "x.csv", ANSWERS))).toEqual(["era"]);
    expect(proposeMapping(file("31/12/2568"), "x.csv", ANSWERS).mapping?.layout.time.shape.era).toBe("buddhist");
  });

  it("asks what below zero means where no balance tells, and whether 1,234 is one or a thousand", () => {
    const open = proposeMapping(utf8('Date,Details,Amount\n2025-03-14,a,"-1,234"\n'), "x.csv", ANSWERS);
    expect(asked(open)).toEqual(["decimalComma", "negative"]);
  });

  it("knows a credit card by its balances: below zero is money in", () => {
    const text = "Date,Details,Amount,Balance\n2025-03-14,a,10.00,90.00\n2025-03-15,b,-5.00,95.00\n2025-03-16,c,20.00,75.00\n";
    expect(proposeMapping(utf8(text), "x.csv", ANSWERS).mapping?.layout.money).toMatchObject({ negative: "in" });
  });

  it("asks which words mean money in", () => {
    const text = "日期,金额,收付标志,对方账号\n2025-03-14,5.00,转入,6222000000000000001\n";
    const open = proposeMapping(iconv.encode(text, "gb18030"), "x.csv", ANSWERS);
    expect(open).toMatchObject({ encoding: { value: "gb18030" }, questions: [{ about: "into", choices: ["转入"] }] });
    const answered = proposeMapping(iconv.encode(text, "gb18030"), "x.csv", { ...ANSWERS, into: ["转入"], out: ["转出"] });
    expect(answered.mapping?.layout.money).toMatchObject({ kind: "marked", mark: "收付标志" });
  });

  it("reads Thai in its own encoding and a column of the own account", () => {
    const text = "เลขที่บัญชี,วันที่,ถอน,ฝาก,รายละเอียด\n0123456789,31/12/2568,1.00,,ค่าอาหาร\n";
    const proposal = proposeMapping(iconv.encode(text, "windows-874"), "x.csv", ANSWERS);
    expect(proposal).toMatchObject({ encoding: { value: "windows-874" }, own: "column", questions: [] });
    expect(proposal.mapping?.layout.own).toEqual({ kind: "column", column: "เลขที่บัญชี" });
  });

  it("asks for everything that a file of notes does not have", () => {
    const proposal = proposeMapping(utf8("some words\nand more\n"), "x.txt");
    expect(proposal).toMatchObject({ headerRow: null, mapping: null });
    expect(asked(proposal)).toContain("roles");
  });

  it("is refused when a field is missing", () => {
    expect(() => mappingFile.parse({ schema: 1, name: "x" })).toThrow("version");
    expect(() => mappingFile.parse(null)).toThrow("object");
  });
});
