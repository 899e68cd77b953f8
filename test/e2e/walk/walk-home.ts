import type { Request } from "playwright-core";
import { expect, it } from "vitest";
import { spoken } from "./canvas-hand.ts";
import { keepBoth } from "./screens.ts";
import { panelOf, signIn, visit } from "./visitor.ts";
import type { Walk } from "./walk.ts";

/** Bytes of a first load, as they travel; fonts come when a script needs them. */
const FIRST_LOAD = 600_000;

export function walkHome({ demo, browser, officer }: Walk): void {
  it("sends at most 600 kB until a report stands on the canvas, fonts aside", async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const asked: Request[] = [];
    page.on("requestfinished", (request) => asked.push(request));
    await page.goto(demo().url);
    await signIn(page, "officer");
    await page.goto(`${demo().url}/case/2025-0314/canvas?report=V01`);
    await page.getByText(/^On canvas [1-9]/).waitFor({ timeout: 60_000 });
    const code = asked.filter((request) => ["document", "script", "stylesheet"].includes(request.resourceType()));
    const sizes = await Promise.all(code.map(async (request) => (await request.sizes()).responseBodySize));
    const sent = sizes.reduce((sum, size) => sum + size, 0);
    expect(code.length).toBeGreaterThan(5);
    expect(sent, `${sent} bytes in ${code.length} files`).toBeLessThanOrEqual(FIRST_LOAD);
    await context.close();
  });

  it("asks for name and password first, and says nothing else", async () => {
    const { page, complaints } = await visit(browser(), `${demo().url}/case/2025-0314`);
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    expect(await page.getByText("2025-0314").count()).toBe(0);
    await keepBoth(page, "sign-in");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("lists the cases open to the officer", async () => {
    const { page } = officer();
    await page.getByRole("link", { name: "2025-0298" }).waitFor();
    await keepBoth(page, "cases");
    await page.getByRole("link", { name: "2025-0314" }).click();
    await page.getByRole("heading", { name: "Call-centre fraud, V01 and others" }).waitFor();
  });

  it("shows V01's report with its sum, its times and the one account that it fits", async () => {
    const { page } = officer();
    const row = page.getByRole("row", { name: /V01/ });
    await row.waitFor();
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      "V01",
      "2025-03-14 14:26:00",
      "2025-03-14 14:02:11",
      "CNY",
      "480,000.00",
      "1 account",
      "Open report",
    ]);
    await keepBoth(page, "home");
  });

  it("tells the row of both banks, and how eight digits became one account", async () => {
    const { page } = officer();
    await page.getByRole("row", { name: /V01/ }).click();
    await panelOf(page).getByText("8 digits fit 1 account").waitFor();
    await panelOf(page).getByRole("heading", { name: "Payer's bank" }).waitFor();
    await panelOf(page).getByRole("heading", { name: "Payee's bank" }).waitFor();
    await keepBoth(page, "report");
  });

  it("opens the report on the canvas as victims and two layers, and nothing else", async () => {
    const { page } = officer();
    await panelOf(page).getByRole("link", { name: "Open report" }).click();
    await page.getByText("On canvas 6 of 1,056 accounts, hidden 0").waitFor();
    expect((await spoken(page)).map((words) => words.replace(/, in .*/, "")).sort()).toEqual(
      [
        "V01, card account, victim, Victims",
        "V02, card account, victim, Victims",
        `${ends(demo().accounts.A1)}, card account, pass-through, Layer 1`,
        `${ends(demo().accounts.B1)}, card account, pass-through, Layer 2`,
        `${ends(demo().accounts.B2)}, card account, pass-through, Layer 2`,
        `${ends(demo().accounts.B3)}, card account, no role, Layer 2`,
      ].sort(),
    );
    await keepBoth(page, "canvas");
  });
}

function ends(account: string | undefined): string {
  return `…${account?.slice(-4)}`;
}
