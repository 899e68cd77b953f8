import { describe, expect, test } from "vitest";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { REQUEST_KINDS } from "../../../backend/domain/request.ts";
import { renderLetter } from "../../../backend/evidence/letters/render-letter.ts";
import { requestOf } from "../../cases/casework.ts";

const DRAFT = { ...requestOf("r1", 0, "180000.00 CNY"), basis: "银发〔2016〕86号", number: "止付〔2025〕12号" };

test("a letter stands in the addressee's language and in English, with amounts and not accounts to hold", () => {
  const { texts, accounts } = renderLetter(DRAFT, "2025-0314");
  expect(texts.map(({ language, subject }) => [language, subject])).toEqual([
    ["zh", "紧急止付通知书"],
    ["en", "Request to stop payment of amounts"],
  ]);
  expect(texts[1]?.lines).toEqual([
    "To: 江州银行",
    "Case 2025-0314, request 止付〔2025〕12号",
    "Legal basis: 银发〔2016〕86号",
    "Please stop payment of the amounts below. An amount is held, never the account:",
    "account 0000000001: CNY 180,000.00",
    "This letter names accounts of your institution only.",
  ]);
  expect(accounts).toEqual(DRAFT.accounts.map(({ account }) => account));
});

test("a letter to a bank whose name nobody knows calls it by what its cards begin with", () => {
  const account = parseAccountId("card:6291090000000000001");
  const nameless = { ...DRAFT, addressee: "card:629109", addresseeName: null, accounts: [{ account, amount: null }] };
  const { texts } = renderLetter(nameless, "2025-0314");
  expect(texts.map(({ lines }) => lines[0])).toEqual(["致：卡号 629109… 的发卡行", "To: issuer of cards 629109…"]);
});

test("a letter without its legal basis is not written", () => {
  expect(() => renderLetter({ ...DRAFT, basis: " " }, "2025-0314")).toThrow("Add the legal basis.");
});

test("a letter that would name another bank's account is a bug, not a letter", () => {
  const other = { account: parseAccountId("bank:004:0000000002"), amount: null };
  expect(() => renderLetter({ ...DRAFT, accounts: [...DRAFT.accounts, other] }, "2025-0314")).toThrow("would name");
});

test("a request abroad names accounts of that country alone, each with the institution that keeps it", () => {
  const abroad = { ...DRAFT, kind: "foreign", country: "TH", addressee: "country:TH", addresseeName: "OAG" } as const;
  const { texts } = renderLetter(abroad, "2025-0314");
  expect(texts.map(({ language }) => language)).toEqual(["th", "en"]);
  expect(texts[1]?.lines).toContain("account 0000000001 (bank code 014): CNY 180,000.00");
  const china = { account: parseAccountId("card:6222000000000000001"), amount: null };
  expect(() => renderLetter({ ...abroad, accounts: [china] }, "2025-0314")).toThrow("would name");
});

test("a release says which request it is about, by its number and the time it was sent", () => {
  const held = { ...DRAFT, sentAt: Date.UTC(2025, 2, 15) };
  const { texts } = renderLetter({ ...DRAFT, kind: "release", number: "13" }, "2025-0314", held);
  expect(texts[1]?.lines).toContain("It concerns our request 止付〔2025〕12号, sent 2025-03-15 08:00:00 (Asia/Shanghai).");
});

describe.each(["CN", "TH", null] as const)("to %s", (country) => {
  test.each(REQUEST_KINDS)("a %s has a subject and a request in every language", (kind) => {
    const place = { transfer: "t" as never, at: { at: 0, precision: "second" as const }, channel: "ATM" };
    const { texts } = renderLetter({ ...DRAFT, country, kind, places: [place] }, "2025-0314");
    for (const { subject, lines } of texts) expect([subject !== "", lines.every((line) => line !== "")]).toEqual([true, true]);
  });
});
