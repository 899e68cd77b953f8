import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../backend/commands/bench-browser.ts";
import { crowd } from "../../../frontend/graph/measure/crowd.ts";
import { answerWith, serveCanvas } from "./canvas-server.ts";
import { demoAnswer } from "./demo-answers.ts";

const ACCOUNTS = 10_000;
const FLOWS = 30_000;
/** A browser that draws in software needs its time. */
const PATIENCE = 240_000;

/** One fewer than a canvas draws, so that one more may come. */
const CASE = { schema: 1, version: 1, ...crowd(ACCOUNTS - 1, FLOWS), failed: [] };
const NEWCOMER = "bank:014:9999999999";

let browser: Browser;
let page: Page;
let close: () => Promise<void>;
const failures: string[] = [];

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCanvas(), openBrowser()]);
  [browser, close] = [opened, served.close];
  page = await browser.newPage({ viewport: { width: 1_100, height: 640 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", ({ message }) => failures.push(message));
  await answerWith(page, answer);
  await page.goto(`${served.address}?report=V01`, { timeout: PATIENCE });
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  await close?.();
});

describe(
  "a case of 10,000 accounts and 30,000 flows",
  () => {
    it("opens whole", async () => {
      await foot("On canvas 9,999 of 12,000 accounts, hidden 0");
      expect(await graph().locator("[role=option]").count()).toBe(ACCOUNTS - 1);
    });

    it("pans under the pointer", async () => {
      const before = await smallMap();
      await page.mouse.move(400, 300);
      await page.mouse.down();
      await page.mouse.move(640, 340, { steps: 3 });
      await page.mouse.up();
      await expect.poll(async () => (await smallMap()) === before, { timeout: PATIENCE, interval: 500 }).toBe(false);
    });

    it("grows by an expansion and goes back by undo", async () => {
      await graph().focus();
      await graph().press("ArrowRight");
      await graph().press("e");
      await page
        .locator("[role=dialog]")
        .getByRole("button", { name: /^Add 1/ })
        .click();
      await foot("On canvas 10,000 of 12,000 accounts, hidden 0");
      await page.keyboard.press("Escape");
      await page.locator("[role=toolbar]").getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
      await foot("On canvas 9,999 of 12,000 accounts, hidden 0");
    });

    it("says how many accounts it would be past 10,000, and adds none", async () => {
      await page.locator("[role=toolbar]").getByRole("button", { name: "Redo (Ctrl+Shift+Z)" }).click();
      await foot("On canvas 10,000 of 12,000 accounts, hidden 0");
      await graph().focus();
      await graph().press("ArrowRight");
      await graph().press("e");
      const dialog = page.locator("[role=dialog]");
      await dialog.getByRole("alert").filter({ hasText: "That would be up to 10,001 accounts." }).waitFor();
      expect(await dialog.getByRole("button", { name: /^Add 1/ }).isDisabled()).toBe(true);
      await page.keyboard.press("Escape");
    });

    it("raises no error on the way", () => {
      expect(failures).toEqual([]);
    });
  },
  PATIENCE * 2,
);

/** By selector: asking ten thousand options for their roles and names takes longer than what is tested. */
function graph() {
  return page.locator('[role=listbox][aria-label="Canvas of accounts and money flows"]');
}

/** Waits for the foot line to say this. */
async function foot(words: string): Promise<void> {
  await page.locator(".lh-foot").getByText(words, { exact: true }).waitFor();
}

/** The small map as drawn; its frame stands round what is in view. It is read without a picture of the whole page. */
function smallMap(): Promise<string> {
  return page.locator("canvas.lh-graph-map").evaluate((map) => (map as HTMLCanvasElement).toDataURL());
}

function answer(path: string, body: unknown): unknown {
  const one = { transfers: 1, accounts: 1, sums: [{ amount: "500.00", currency: "CNY" }] };
  const none = { transfers: 0, accounts: 0, sums: [] };
  if (path.endsWith("/expand/preview")) return { schema: 1, in: none, out: one, both: one };
  if (path.endsWith("/expand")) return { ...withNewcomer(body as { account: string }), rest: none };
  if (path.endsWith("/canvas")) return CASE;
  const said = demoAnswer(path, body);
  return path.endsWith("/cases/2025-0314") ? Object.assign({}, said, { accounts: 12_000 }) : said;
}

/** One account more, paid by the account that was asked about. */
function withNewcomer({ account }: { readonly account: string }) {
  const [first, payment] = [CASE.accounts[0], CASE.flows[0]];
  if (!first || !payment) throw new Error("the made-up case is empty");
  const flow = { ...payment, id: `${account}>${NEWCOMER}`, from: account, to: NEWCOMER };
  return {
    schema: 1,
    version: 1,
    accounts: [{ ...first, id: NEWCOMER, number: "9999999999" }],
    flows: [flow],
    transfers: [],
    failed: [],
  };
}
