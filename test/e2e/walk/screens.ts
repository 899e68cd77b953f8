import { mkdir } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const FOLDER = new URL("../../../test-output/screens/", import.meta.url).pathname;
const BARRING = new Set(["serious", "critical"]);

/** Leaves a picture of the screen for people to look at. */
export async function keep(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

/**
 * Keeps the screen in light and dark; nothing in either may bar somebody who sees or works differently. Both themes have the
 * same elements, so in the dark only contrast is looked at again.
 */
export async function keepBoth(page: Page, name: string): Promise<void> {
  await keep(page, `${name}-light`);
  expect(await barriers(new AxeBuilder({ page })), `${name}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(200);
  await keep(page, `${name}-dark`);
  expect(await barriers(new AxeBuilder({ page }).withRules("color-contrast")), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function barriers(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => BARRING.has(impact ?? ""))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
