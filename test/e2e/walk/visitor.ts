import type { Browser, Page } from "playwright-core";
import { type Demo, PASSWORD } from "./demo.ts";

/** Somebody in a browser of their own, and everything that the browser complained of. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens the server's first page, signed out. */
export async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: "reduce",
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (line) => complaints.push(`${line.type()}: ${line.text()}`));
  await page.goto(url);
  return { page, complaints };
}

/** Signs in as a person would and waits for the shell. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
}

/** A new visitor who has signed in. */
export async function enter(browser: Browser, demo: Demo, name: string): Promise<Visitor> {
  const visitor = await visit(browser, demo.url);
  await signIn(visitor.page, name);
  return visitor;
}

/** Opens a screen of the case by its address. */
export async function openScreen(page: Page, demo: Demo, screen: string): Promise<void> {
  await page.goto(`${demo.url}/case/2025-0314${screen}`);
  await page.waitForLoadState("networkidle");
}

/** The panel beside the screen. */
export function panelOf(page: Page) {
  return page.getByRole("complementary", { name: "Details" });
}
