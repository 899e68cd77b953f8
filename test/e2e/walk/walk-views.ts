import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AccountId } from "../../../backend/domain/account.ts";
import { accountNumber } from "../../../backend/domain/account.ts";
import { choose, expand, graph, stage } from "./canvas-hand.ts";
import { accountNamed } from "./demo.ts";
import { changedPart } from "./picture.ts";
import { keepBoth } from "./screens.ts";
import { enter, openScreen, panelOf, type Visitor } from "./visitor.ts";
import type { Walk } from "./walk.ts";

/** More moments than the report's first canvas has. */
const MOST_MOMENTS = 60;
/** Playing waits two seconds a gap at most; a busy machine longer. */
const PATIENCE_MS = 240_000;

/** In a browser of its own: what others do before and after finds the canvas as they left it. */
export function walkViews({ demo, browser }: Walk): void {
  const opened: { visitor?: Visitor } = {};
  const named = (name: string) => accountNamed(demo(), name);
  const officer = (): Visitor => {
    if (!opened.visitor) throw new Error("nobody has signed in");
    return opened.visitor;
  };

  beforeAll(async () => {
    opened.visitor = await enter(browser(), demo(), "officer");
  });
  afterAll(() => opened.visitor?.page.context().close());

  it("plays the money instant by instant, marks two banks' clocks that disagree, and comes to the same end by itself", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/canvas?report=V01");
    await page.getByText("On canvas 6 of 1,056 accounts, hidden 0").waitFor();
    const whole = await stage(page);
    const moments = await stepThrough(page);
    expect(moments.length).toBeGreaterThan(4);
    expect(moments.filter((words) => words.includes("CNY 480,000.00"))).toHaveLength(1);
    const toB2 = moments.filter((words) => words.includes(`${named("B2").slice(-4)} CNY 200,000.00`));
    expect(toB2, moments.join("; ")).toHaveLength(1);
    expect(toB2[0]).toContain("±2 s");
    await keepBoth(page, "playback");
    await page.getByRole("button", { name: "The whole time" }).click();
    await clock(page).waitFor({ state: "detached" });
    expect(await changedPart(page, whole, await stage(page))).toBeNull();
    await page.getByRole("button", { name: "Play (Space)" }).click();
    await page.getByRole("button", { name: "Pause (Space)" }).waitFor();
    await page.getByRole("button", { name: "Play (Space)" }).waitFor({ timeout: PATIENCE_MS });
    expect(await clock(page).textContent()).toBe(moments.at(-1));
    await page.getByRole("button", { name: "The whole time" }).click();
  });

  it("draws a way that was found with the rest dimmed, and all of it again", async () => {
    const { page } = officer();
    await graph(page).focus();
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog");
    await pick(page, "From", named("A1"));
    await pick(page, "To", named("B2"));
    await dialog.getByRole("button", { name: "Find paths" }).click();
    await page.getByText(/^1 path\. Earliest arrives .* Rest dimmed\.$/).waitFor();
    await page.getByText("All but the paths is dimmed.").waitFor();
    const dimmed = await stage(page);
    await keepBoth(page, "path");
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await page.getByText("All but the paths is dimmed.").waitFor({ state: "detached" });
    expect(await changedPart(page, dimmed, await stage(page))).not.toBeNull();
    await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await page.getByText("All but the paths is dimmed.").waitFor();
    expect(await changedPart(page, dimmed, await stage(page))).toBeNull();
    await page.getByRole("button", { name: "Show all", exact: true }).click();
  });

  it("compares two saved views: what only one shows, and what both do", async () => {
    const { page } = officer();
    await saveAs(page, "first layers");
    await choose(page, named("B1"));
    expect(await expand(page)).toContain("Adds 2 transfers.");
    await page.getByText("On canvas 8 of 1,056 accounts, hidden 0").waitFor();
    await saveAs(page, "B1 expanded");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "first layers" }).click();
    await page.getByText("On canvas 6 of 1,056 accounts, hidden 0").waitFor();
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Compare with another view" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Saved view").first().click();
    await page.getByRole("option", { name: "B1 expanded" }).click();
    await dialog.getByText("Only on this canvas: 0 accounts").waitFor();
    await dialog.getByText("Only in the saved view: 2 accounts").waitFor();
    await dialog.getByText("In both: 6 accounts").waitFor();
    for (const name of ["C1", "C2"])
      await dialog
        .getByRole("listitem")
        .filter({ hasText: named(name).slice(-4) })
        .waitFor();
    await keepBoth(page, "compare");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(officer().complaints).toEqual([]);
  });
}

/** The large clock of the playback. */
function clock(page: Page) {
  return page.getByRole("timer");
}

/** What the clock says at each instant, from the first to the last. */
async function stepThrough(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  for (let step = 0; step < MOST_MOMENTS; step += 1) {
    await page.getByRole("button", { name: "One instant on (.)" }).click();
    await clock(page).waitFor();
    const words = (await clock(page).textContent()) ?? "";
    if (words === said.at(-1)) return said;
    said.push(words);
  }
  throw new Error(`the playback does not end: ${said.join("; ")}`);
}

/** Picks an account of the canvas for one side of a path. */
async function pick(page: Page, side: "From" | "To", account: AccountId): Promise<void> {
  const field = page.getByRole("dialog").getByLabel(side, { exact: true }).first();
  await field.fill(accountNumber(account));
  await page
    .getByRole("option")
    .filter({ hasText: accountNumber(account) })
    .click();
  await field.press("Escape");
}

async function saveAs(page: Page, name: string): Promise<void> {
  if (await panelOf(page).isVisible()) await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByText(`Saved ${name}.`).waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
