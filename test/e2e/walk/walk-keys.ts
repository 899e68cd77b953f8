import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { PERMISSIONS } from "../../../backend/domain/permission.ts";
import { places } from "../../../frontend/i18n/en/shell.ts";
import { addressOfPlace, type PlaceName, placesFor } from "../../../frontend/state/navigation.ts";
import { keepBoth } from "./screens.ts";
import { openScreen, panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

const CASE = "2025-0314";
const RAIL = placesFor(Object.keys(PERMISSIONS.investigator), CASE);

/** Screens that no other part of the walk keeps and looks at for barriers. */
const SEEN_HERE: ReadonlySet<PlaceName> = new Set(["overview", "findings"]);

const MOST_TABS = 60;

export function walkKeys({ demo, officer }: Walk): void {
  it("reach every screen of the rail by Tab and Enter alone", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/evidence");
    for (const { name } of RAIL) {
      await tabTo(page, places[name]);
      await page.keyboard.press("Enter");
      await arrived(page, name);
    }
  });

  it("lead by F6 from part to part of the page, onto the canvas itself, and back", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/canvas?report=V01");
    await page.getByRole("option").first().waitFor({ state: "attached" });
    await page.getByRole("combobox").first().focus();
    for (const _ of ["rail", "canvas"]) await page.keyboard.press("F6");
    expect(await page.locator(":focus").getAttribute("role")).toBe("listbox");
    await page.keyboard.press("Shift+F6");
    expect(await page.locator("nav :focus").count()).toBe(1);
  });

  it("lead back to the line that opened a panel, when the panel is closed from inside", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/findings");
    await focusReturns(
      page,
      page
        .getByRole("main")
        .getByRole("button", { name: /^Mule chain/ })
        .first(),
    );
    await openScreen(page, demo(), "");
    await focusReturns(page, page.getByRole("main").getByRole("row", { name: /V01/ }));
  });

  it("reach every screen by G and its letter, and ? tells all keys", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/evidence");
    for (const { name, letter } of RAIL) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      await arrived(page, name);
      if (SEEN_HERE.has(name)) await keepBoth(page, name);
    }
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await keys.waitFor();
    for (const each of ["Shift F6", "G D", "Shift F10", "[ ]"]) await keys.getByText(each, { exact: true }).waitFor();
    await keepBoth(page, "keys");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
}

async function focusReturns(page: Page, line: Locator): Promise<void> {
  await line.focus();
  await page.keyboard.press("Enter");
  const close = panelOf(page).getByRole("button", { name: /^Close panel/ });
  await close.focus();
  await page.keyboard.press("Enter");
  await panelOf(page).waitFor({ state: "detached" });
  expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function tabTo(page: Page, word: string): Promise<void> {
  const focused = page.locator(":focus");
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press("Tab");
    if ((await focused.getAttribute("aria-label")) === word) return;
  }
  expect.fail(`${word} is not reached in ${MOST_TABS} presses of Tab`);
}

async function arrived(page: Page, name: PlaceName): Promise<void> {
  await page.waitForURL((url) => url.pathname === addressOfPlace(name, CASE));
  await page.getByRole("main").getByRole("heading").or(page.getByRole("toolbar")).first().waitFor();
}
