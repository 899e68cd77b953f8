import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../backend/commands/bench-browser.ts";
import { answerWith, serveCanvas } from "./canvas-server.ts";

let browser: Browser;
let page: Page;
let close: () => Promise<void>;
const failures: string[] = [];

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCanvas(), openBrowser()]);
  [browser, close] = [opened, served.close];
  page = await browser.newPage({ viewport: { width: 872, height: 680 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", ({ message }) => failures.push(message));
  page.on("console", (line) => {
    if (line.type() === "error") failures.push(line.text());
  });
  await answerWith(page);
  await page.goto(`${served.address}?report=V01`, { timeout: 60_000 });
  await page.locator(".lh-graph [role=option]").first().waitFor({ state: "attached", timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
});

afterAll(async () => {
  await browser?.close();
  await close?.();
});

describe("the canvas in a browser", () => {
  it("opens a report as victims and layers, and reads them aloud", async () => {
    const spoken = await graph().getByRole("option").allTextContents();
    expect(spoken).toHaveLength(6);
    expect(spoken).toContain("…6217, card account, pass-through, Layer 1, in CNY 600,000.00, out CNY 599,000.00, 1 finding");
    await expectFoot("On canvas 6 of 1,412 accounts, hidden 0");
  });

  it("walks by keys to where most money went, and back", async () => {
    await choose("victim");
    await graph().press("ArrowRight");
    expect(await activeOption()).toContain("…6217");
    await graph().press("ArrowRight");
    expect(await activeOption()).toContain("…3051");
    await graph().press("ArrowDown");
    expect(await activeOption()).toContain("…4402");
    await graph().press("ArrowLeft");
    expect(await activeOption()).toContain("…6217");
  });

  it("says what would come, adds it without moving anything, and undo leaves the very same picture", async () => {
    await choose("distributor");
    const [before, left] = [await picture(), await picture(LEFT)];
    await graph().press("e");
    await page.getByRole("cell", { name: "CNY 199,500.00" }).waitFor();
    await page.getByText("Adds 2 transfers.").waitFor();
    await page.getByRole("button", { name: "Add 2" }).click();
    await page.getByText("Added 2 transfers.").waitFor();
    await expectFoot("On canvas 8 of 1,412 accounts, hidden 0");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await picture(LEFT)).equals(left)).toBe(true);
    expect((await picture()).equals(before)).toBe(false);
    await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await expectFoot("On canvas 6 of 1,412 accounts, hidden 0");
    expect((await picture()).equals(before)).toBe(true);
  });

  it("walks the tracing rules by R, and only the lines inside the lines change", async () => {
    await graph().focus();
    const accounts = await graph().getByRole("option").allTextContents();
    const before = await picture();
    await graph().press("r");
    expect(await page.getByRole("combobox", { name: "Trace by (R)" }).inputValue()).toBe("libr");
    expect((await picture()).equals(before)).toBe(false);
    expect(await graph().getByRole("option").allTextContents()).toEqual(accounts);
    for (let press = 0; press < 3; press += 1) await graph().press("r");
    expect((await picture()).equals(before)).toBe(true);
  });

  it("takes a rule back as it takes back everything else", async () => {
    const rule = page.getByRole("combobox", { name: "Trace by (R)" });
    await graph().press("r");
    expect(await rule.inputValue()).toBe("libr");
    await graph().press("Control+z");
    expect(await rule.inputValue()).toBe("fifo");
  });

  it("opens a menu of what is selected by key, hides by it, and gives the keys back to the canvas", async () => {
    await choose("distributor");
    await graph().press("Shift+F10");
    await page.getByRole("menuitem", { name: "Hide" }).press("Enter");
    await expectFoot("On canvas 5 of 1,412 accounts, hidden 1");
    await expect.poll(() => graph().evaluate((canvas) => canvas === document.activeElement)).toBe(true);
    await graph().press("Control+z");
    await expectFoot("On canvas 6 of 1,412 accounts, hidden 0");
  });

  it("keeps what waits in one node that asks again, and counts what is hidden", async () => {
    await choose("victim");
    await graph().press("ArrowRight");
    await graph().press("e");
    await page.getByRole("button", { name: /^Add 25/ }).click();
    await graph().getByRole("option", { name: "8,287 more transfers" }).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await choose("distributor");
    await graph().press("x");
    await expectFoot("On canvas 5 of 1,412 accounts, hidden 1");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expectFoot("On canvas 6 of 1,412 accounts, hidden 0");
  });

  it("raises no error on the way", () => {
    expect(failures).toEqual([]);
  });
});

/** The part of the drawn canvas left of layer 2, where nothing was asked to change, and all of it; without ring and toast. */
const LEFT = { width: 390 };
const INSIDE = { width: 850 };

async function clipOf({ width }: { width: number }) {
  const box = await graph().boundingBox();
  if (!box) throw new Error("the canvas is not drawn");
  return { x: box.x + 8, y: box.y + 8, width, height: box.height - 80 };
}

function graph() {
  return page.getByRole("listbox", { name: "Canvas of accounts and money flows" });
}

async function choose(role: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${role} \\d`) }).click();
  await graph().focus();
}

async function activeOption(): Promise<string | null> {
  const id = await graph().getAttribute("aria-activedescendant");
  return page.locator(`[id="${id}"]`).textContent();
}

async function expectFoot(text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor();
}

/** Two frames after the last change: Sigma draws in the next one. */
async function settled(): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );
}

/** The picture once it stands still: fonts of a script come late, a dialog fades. */
async function picture(part = INSIDE): Promise<Buffer> {
  const clip = await clipOf(part);
  await page.mouse.move(860, 560);
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot({ clip });
  for (let tries = 0; tries < 10; tries += 1) {
    await settled();
    const next = await page.screenshot({ clip });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error("the canvas does not come to rest");
}
