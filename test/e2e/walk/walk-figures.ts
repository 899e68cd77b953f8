import { expect, it } from "vitest";
import { accountNamed } from "./demo.ts";
import { keepBoth } from "./screens.ts";
import { openScreen, panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

export function walkFigures({ demo, officer }: Walk): void {
  it("shows what entered B1 by every rule in its ledger, 78,740.00 to 200,000.00", async () => {
    const { page } = officer();
    await openScreen(page, demo(), `/trace?account=${encodeURIComponent(accountNamed(demo(), "B1"))}`);
    const entered = page.getByRole("table", { name: "Came into this account" });
    expect(await entered.getByRole("row", { name: /V01/ }).getByRole("cell").allTextContents()).toEqual([
      "V01",
      "CNY 159,664.70",
      "CNY 78,740.00",
      "CNY 200,000.00",
      "CNY 158,992.00",
    ]);
    await keepBoth(page, "trace");
  });

  it("shows in A1's ledger what left for B1 by the rule that is switched to", async () => {
    const { page } = officer();
    await openScreen(page, demo(), `/trace?account=${encodeURIComponent(accountNamed(demo(), "A1"))}`);
    const ledger = page.getByRole("table", { name: "Ledger of one account" });
    const paid = ledger.getByRole("row", { name: /14:02:19/ });
    for (const [rule, share] of [
      ["Oldest first", "−78,740.00"],
      ["Lowest balance", "−158,992.00"],
      ["In proportion", "−159,664.70"],
      ["Newest first", "−200,000.00"],
    ] as const) {
      await page.getByRole("radiogroup", { name: "Rule" }).getByText(rule, { exact: true }).click();
      await paid.getByRole("cell", { name: share, exact: true }).first().waitFor();
    }
    await ledger.scrollIntoViewIfNeeded();
    await keepBoth(page, "trace-ledger");
  });

  it("holds 382,760.00 at 14:26 and 202,760.00 at 14:41, B3 only after asking", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/holds");
    await page.getByText("CNY 382,760.00", { exact: true }).waitFor();
    const first = page
      .getByRole("table", { name: "Ask first" })
      .getByRole("row", { name: new RegExp(accountNamed(demo(), "B3").slice(-4)) });
    await first.getByText("199,000.00", { exact: true }).first().waitFor();
    await keepBoth(page, "holds");
    const moment = page.getByRole("textbox", { name: /^As of/ });
    await moment.fill("2025-03-14 14:41");
    await moment.press("Enter");
    await page.getByText("CNY 202,760.00", { exact: true }).waitFor();
    expect(await panelOf(page).count()).toBe(0);
  });
}
