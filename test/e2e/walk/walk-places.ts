import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { caseIdOf } from "../../../backend/tasks/cases.ts";
import { readPlaces } from "../../../backend/tasks/read-places.ts";
import { choose, graph, stage } from "./canvas-hand.ts";
import { accountNamed } from "./demo.ts";
import { changedPart } from "./picture.ts";
import { keepBoth } from "./screens.ts";
import { panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

export function walkPlaces({ demo, officer }: Walk): void {
  const named = (name: string) => accountNamed(demo(), name);
  const layout = (page: Page) => page.getByRole("combobox", { name: "Layout" });

  it("shows where an account was seen, as the store tells it, and says what nobody can place", async () => {
    const { page } = officer();
    await choose(page, named("B2"));
    await layout(page).selectOption("places");
    const map = page.getByRole("listbox", { name: "Map of places" });
    await map.getByRole("option").first().waitFor({ state: "attached" });
    const seen = await readPlaces(demo().context, caseIdOf("2025-0314"), [named("B2")]);
    const table = page.getByRole("table", { name: "Places by time" });
    for (const { place } of seen.places) await table.getByRole("rowheader", { name: place.value }).first().waitFor();
    await page.getByText("without a known place.").first().waitFor();
    await keepBoth(page, "places");
  });

  it("gives an IP address an area and never a point", async () => {
    const { page } = officer();
    const table = page.getByRole("table", { name: "Places by time" });
    await table
      .getByRole("rowheader", { name: /198\.51\.100\.71/ })
      .getByText("198.51.100.0/24, an area, not a point")
      .waitFor();
    const spoken = await page.getByRole("listbox", { name: "Map of places" }).getByRole("option").allTextContents();
    expect(spoken.length).toBeGreaterThan(1);
    expect(spoken.join(" ")).not.toContain("198.51.100");
    await page.getByRole("button", { name: /of which only the country is known/ }).click();
    await page.getByText("Says Demo: invented, to the district, as of 2025-03-01.").first().waitFor();
    await keepBoth(page, "places-area");
  });

  it("is walked by arrows: a mark is chosen, its rows stand beside it, Escape shows all again", async () => {
    const { page } = officer();
    const map = page.getByRole("listbox", { name: "Map of places" });
    await page.getByRole("button", { name: "Show all places" }).click();
    await map.focus();
    await page.keyboard.press("ArrowRight");
    const first = await map.getAttribute("aria-activedescendant");
    await page.keyboard.press("Enter");
    await map.locator(`[id="${first}"][aria-selected=true]`).waitFor({ state: "attached" });
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    await page.keyboard.press("Escape");
    await page.getByText(/^Where .* was seen\.$/).waitFor();
    const list = page.getByRole("table", { name: "Who was seen where" });
    const cash = list.getByRole("row").filter({ hasText: "used the terminal" }).filter({ hasText: "CNY 20,000.00" });
    await cash.getByRole("button", { name: "2025-03-14 14:09:30" }).click();
    await panelOf(page).getByText("CNY 20,000.00").first().waitFor();
    await panelOf(page).getByRole("button", { name: "Back", exact: true }).click();
    await page.getByRole("button", { name: "Show everybody" }).click();
    await page.getByText("All places. Choose one on the map or in the table.").waitFor();
  });

  it("leaves every account where it was when the flow is shown again", async () => {
    const { page } = officer();
    await layout(page).selectOption("flow");
    await graph(page).getByRole("option").first().waitFor({ state: "attached" });
    const before = await stage(page);
    await layout(page).selectOption("places");
    await page.getByRole("listbox", { name: "Map of places" }).waitFor();
    await layout(page).selectOption("flow");
    await graph(page).getByRole("option").first().waitFor({ state: "attached" });
    expect(await changedPart(page, before, await stage(page))).toBeNull();
  });
}
