import { expect, it } from "vitest";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { parseCurrency } from "../../../backend/domain/currency.ts";
import { parseMoney } from "../../../backend/domain/money.ts";
import { caseIdOf } from "../../../backend/tasks/cases.ts";
import { addRequest } from "../../../backend/tasks/requests.ts";
import { accountNamed } from "./demo.ts";
import { keepBoth } from "./screens.ts";
import { openScreen } from "./visitor.ts";
import type { Walk } from "./walk.ts";

export function walkRequests({ demo, officer }: Walk): void {
  it("draws the way of the money by layer and by first arrival, and says why a payment carried what it did", async () => {
    const { page } = officer();
    const a1 = accountNamed(demo(), "A1");
    await openScreen(page, demo(), `/trace?account=${encodeURIComponent(a1)}`);
    const ledger = page.getByRole("table", { name: "Ledger of one account" });
    const paid = ledger.getByRole("row", { name: /14:02:19/ });
    await paid.getByText("oldest first: own, then V02 of 14:01:50, then V01 of 14:02:11").waitFor();
    await page
      .getByRole("link", { name: /, layer 2, / })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await ledger.getByRole("row", { name: /14:02:52/ }).waitFor();
    await page.getByRole("radiogroup", { name: "Arranged by" }).getByText("First arrival").click();
    await page.getByText("14:41:00", { exact: true }).first().waitFor();
    await keepBoth(page, "trace-bands");
  });

  it("drafts one letter a bank from the hold plan, writes it in two languages and starts its clock", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/holds");
    await page.getByText("2 accounts hold CNY 379,000.00 of CNY 382,760.00: at least 90 %.").waitFor();
    await page.getByRole("button", { name: "Prepare requests" }).click();
    const requests = page.getByRole("table", { name: "Requests" });
    await requests.getByRole("row", { name: /180,000\.00/ }).click();
    await page.getByRole("textbox", { name: "Number" }).fill("12");
    await page.getByRole("button", { name: "Write letter" }).click();
    const letter = page.getByRole("region", { name: "Letter" });
    await letter.getByText("Names this institution's 1 account only.").waitFor();
    expect(await letter.getByRole("article").count()).toBe(2);
    expect(await letter.textContent()).not.toContain(accountNamed(demo(), "A1").split(":")[1]);
    await keepBoth(page, "request-letter");
    await page.getByRole("button", { name: "Record as sent" }).click();
    await requests
      .getByRole("row", { name: /180,000\.00/ })
      .getByText(/^sent · (2 d|47 h 59 min) left$/)
      .waitFor();
    await openScreen(page, demo(), "/requests");
    await requests.waitFor();
    await keepBoth(page, "requests");
    await openScreen(page, demo(), "");
    await page.getByText("Requests and clocks").waitFor();
    await keepBoth(page, "home-clocks");
  });

  it("asks another country's authority for its accounts alone, in its language and in English", async () => {
    const { page } = officer();
    await addRequest(demo().context, caseIdOf("2025-0314"), {
      kind: "foreign",
      addressee: "country:TH",
      addresseeName: "สำนักงานอัยการสูงสุด (Office of the Attorney General)",
      basis: "中泰刑事司法协助条约",
      accounts: [{ account: parseAccountId("bank:014:6416943143"), amount: parseMoney("468930.00", parseCurrency("THB")) }],
      about: null,
      reason: "",
    });
    await openScreen(page, demo(), "/requests");
    await page
      .getByRole("table", { name: "Requests" })
      .getByRole("row", { name: /Foreign request/ })
      .click();
    const letter = page.getByRole("region", { name: "Letter" });
    await letter.getByText("Names 1 account kept in Thailand only.").waitFor();
    await letter.getByText("account 6416943143 (bank code 014): THB 468,930.00").waitFor();
    await letter.getByText("บัญชี 6416943143 (รหัสธนาคาร 014): THB 468,930.00").waitFor();
    await keepBoth(page, "request-abroad");
  });

  it("works out what goes back to whom: law and accounting in two tables, to the last fen", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/victims");
    await page.getByRole("button", { name: "Work out return" }).click();
    const legal = page.getByRole("table", { name: "Return by law" });
    await legal.waitFor();
    await page.getByRole("table", { name: "The same money by accounting" }).waitFor();
    expect(await page.getByText(/guilty|threshold met/i).count()).toBe(0);
    await keepBoth(page, "victims");
  });
}
