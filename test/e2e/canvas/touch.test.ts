import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../backend/commands/bench-browser.ts";
import { changedPart, picture } from "../walk/picture.ts";
import { answerWith, serveCanvas } from "./canvas-server.ts";

/** A tablet lying on its side. */
const TABLET = { width: 1024, height: 768 };
/** What a finger needs, in CSS px. */
const LEAST = 44;

interface Spot {
  readonly x: number;
  readonly y: number;
}

let browser: Browser;
let page: Page;
let hand: CDPSession;
let close: () => Promise<void>;
const failures: string[] = [];

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCanvas(), openBrowser()]);
  [browser, close] = [opened, served.close];
  const context = await browser.newContext({ viewport: TABLET, hasTouch: true, reducedMotion: "reduce" });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", ({ message }) => failures.push(message));
  await answerWith(page);
  await page.goto(`${served.address}?report=V01`);
  await page.locator(".lh-graph [role=option]").first().waitFor({ state: "attached" });
  hand = await context.newCDPSession(page);
});

afterAll(async () => {
  await browser?.close();
  await close?.();
});

describe("the canvas under a finger", () => {
  it("chooses what is tapped", async () => {
    const place = await placeOf("distributor");
    await choose("no role");
    await touch("touchStart", place);
    await touch("touchEnd");
    await chosen("…3051");
  });

  it("is pushed along by one finger, and no account with it", async () => {
    const before = await placeOf("distributor");
    await choose("no role");
    const from = { x: before.x + 160, y: before.y + 20 };
    await drag([from], [{ x: from.x + 60, y: from.y - 50 }]);
    const after = await placeOf("distributor");
    expect(after.x - before.x).toBeCloseTo(60, -1);
    expect(after.y - before.y).toBeCloseTo(-50, -1);
    expect(await undo().isDisabled()).toBe(true);
  });

  it("grows under two fingers about the place between them, however the hand turns", async () => {
    const before = await placeOf("distributor");
    const middle = { x: before.x + 40, y: before.y + 60 };
    await drag(fingers(middle, 60, 0), fingers(middle, 90, 25));
    const after = await placeOf("distributor");
    expect(after.x - middle.x).toBeCloseTo((before.x - middle.x) * 1.5, -1);
    expect(after.y - middle.y).toBeCloseTo((before.y - middle.y) * 1.5, -1);
    await drag(fingers(middle, 90, 0), fingers(middle, 60, 0));
  });

  it("gives the menu of what a finger rests on, with room for a finger on each line", async () => {
    const place = await placeOf("distributor");
    await choose("no role");
    await touch("touchStart", place);
    const items = page.getByRole("menuitem");
    await items.first().waitFor();
    await touch("touchEnd");
    await chosen("…3051");
    for (const item of await items.all()) expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(LEAST);
    await page.getByRole("menuitem", { name: "Hide" }).tap();
    await page.getByText("On canvas 5 of 1,412 accounts, hidden 1").waitFor();
    await undo().tap();
    await page.getByText("On canvas 6 of 1,412 accounts, hidden 0").waitFor();
  });

  it("carries an account along only where it is chosen, and undo brings it back", async () => {
    const before = await placeOf("distributor");
    await drag([before], [{ x: before.x + 30, y: before.y + 90 }]);
    const moved = await placeOf("distributor");
    expect(moved.y - before.y).toBeCloseTo(90, -1);
    await undo().tap();
    const back = await placeOf("distributor");
    expect(back.y).toBeCloseTo(before.y, -1);
  });

  it("has buttons that a finger meets, and a legend of one row", async () => {
    const buttons = page
      .locator(".lh-canvas-bar, .lh-zoom, .lh-legend, .lh-foot, .lh-time-row")
      .locator("button:visible, select:visible");
    expect(await buttons.count()).toBeGreaterThan(15);
    for (const button of await buttons.all()) {
      expect((await button.boundingBox())?.height, (await button.getAttribute("aria-label")) ?? "").toBeGreaterThanOrEqual(LEAST);
    }
    expect((await page.locator(".lh-legend").boundingBox())?.height).toBeLessThan(2 * LEAST);
  });

  it("raises no error on the way", () => expect(failures).toEqual([]));
});

function touch(type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: readonly Spot[]) {
  return hand.send("Input.dispatchTouchEvent", { type, touchPoints: touchPoints.map(({ x, y }, id) => ({ x, y, id })) });
}

/** Fingers go down, along a straight way, and up. */
async function drag(from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const steps = 6;
  await touch("touchStart", ...from);
  for (let step = 1; step <= steps; step += 1) {
    const along = from.map((spot, finger) => {
      const end = to[finger] ?? spot;
      return { x: spot.x + ((end.x - spot.x) * step) / steps, y: spot.y + ((end.y - spot.y) * step) / steps };
    });
    await touch("touchMove", ...along);
  }
  await touch("touchEnd");
}

/** Two fingers on either side of a place, so many px from it, on a line so many degrees off the level. */
function fingers({ x, y }: Spot, reach: number, degrees: number): readonly Spot[] {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180) * reach, Math.sin((degrees * Math.PI) / 180) * reach];
  return [
    { x: x - dx, y: y - dy },
    { x: x + dx, y: y + dy },
  ];
}

function graph() {
  return page.getByRole("listbox", { name: "Canvas of accounts and money flows" });
}

function undo() {
  return page.getByRole("button", { name: "Undo (Ctrl+Z)" });
}

/** Chooses the accounts of a role by the legend. */
async function choose(role: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${role} \\d`) }).tap();
}

/** Waits until the account is the one chosen. */
async function chosen(label: string): Promise<void> {
  await expect
    .poll(async () => {
      const id = await graph().getAttribute("aria-activedescendant");
      return id === null ? "" : page.locator(`[id="${id}"]`).textContent();
    })
    .toContain(label);
}

/** Where the one account of a role is drawn: where its ring appears. Leaves it chosen. */
async function placeOf(role: string): Promise<Spot> {
  const box = await graph().boundingBox();
  if (!box) throw new Error("there is no canvas");
  const clip = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 80 };
  await graph().focus();
  await page.keyboard.press("Escape");
  const without = await picture(page, clip);
  await choose(role);
  await graph().focus();
  const ring = await changedPart(page, without, await picture(page, clip));
  if (!ring) throw new Error(`no ${role} is drawn`);
  return { x: clip.x + ring.x + ring.width / 2, y: clip.y + ring.y + ring.height / 2 };
}
