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

const CASE = { schema: 1, version: 1, ...crowd(ACCOUNTS, FLOWS) };
const NEWCOMER = "bank:014:9999999999";

let browser: Browser;
let page: Page;
let close: () => Promise<void>;
const failures: string[] = [];

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCanvas(), openBrowser()]);
  [browser, close] = [opened, served.close];
  page = await browser.newPage({ viewport: { width: 1_280, height: 720 }, reducedMotion: "reduce" });
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
      await page.getByText("On canvas 10,000 of 12,000 accounts, hidden 0", { exact: true }).waitFor();
      expect(await graph().getByRole("option").count()).toBe(ACCOUNTS);
    });

    it("pans under the pointer", async () => {
      const before = await page.screenshot({ clip: MIDDLE });
      await page.mouse.move(640, 300);
      await page.mouse.down();
      await page.mouse.move(760, 340, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => (await page.screenshot({ clip: MIDDLE })).equals(before), { timeout: PATIENCE }).toBe(false);
    });

    it("grows by an expansion and goes back by undo", async () => {
      await graph().focus();
      await graph().press("ArrowRight");
      await graph().press("e");
      await page.getByRole("button", { name: /^Add 1/ }).click();
      await page.getByText("On canvas 10,001 of 12,000 accounts, hidden 0", { exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByText("On canvas 10,000 of 12,000 accounts, hidden 0", { exact: true }).waitFor();
    });

    it("raises no error on the way", () => {
      expect(failures).toEqual([]);
    });
  },
  PATIENCE * 2,
);

const MIDDLE = { x: 400, y: 200, width: 480, height: 240 };

function graph() {
  return page.getByRole("listbox", { name: "Canvas of accounts and money flows" });
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
  return { schema: 1, version: 1, accounts: [{ ...first, id: NEWCOMER, number: "9999999999" }], flows: [flow], transfers: [] };
}
