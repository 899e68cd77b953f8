import { expect, it } from "vitest";
import { keep } from "./screens.ts";
import { openScreen } from "./visitor.ts";
import type { Walk } from "./walk.ts";

const SCREENS = ["", "/import", "/findings", "/canvas?report=V01", "/trace", "/holds", "/evidence"];

const LANGUAGES = [
  ["zh", "简体中文"],
  ["th", "ไทย"],
  ["en", "English"],
] as const;

/** A name that the catalogue lacks would stand on screen as itself: "home.reports". */
const BARE_NAME = /(?<![\w./@-])(?:home|reports|import|findings|canvas|trace|holds|evidence|words|accounts|shell)\.[a-z]\w+/;

export function walkLanguages({ demo, officer }: Walk): void {
  it.each(LANGUAGES)("%s: every screen speaks it, keeps every figure, and fits without scrolling aside", async (code, own) => {
    const { page } = officer();
    await openScreen(page, demo(), "");
    await page.locator("header select").filter({ hasText: own }).selectOption(code);
    await page.locator(`html[lang=${code}]`).waitFor({ state: "attached" });
    for (const screen of code === "en" ? [] : SCREENS) {
      await openScreen(page, demo(), screen);
      await page.waitForTimeout(200);
      await keep(page, `${screen.replace(/\W|V01|report/g, "") || "home"}-${code}`);
      expect(await page.locator("#root").textContent(), screen).not.toMatch(BARE_NAME);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), screen).toBeLessThanOrEqual(0);
    }
    await openScreen(page, demo(), "/holds");
    await page.getByText("CNY 382,760.00", { exact: true }).waitFor();
  });
}
