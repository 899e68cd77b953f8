import { expect, it } from "vitest";
import { printMoney } from "../../../backend/domain/money.ts";
import { caseIdOf } from "../../../backend/tasks/cases.ts";
import { mapCommunities } from "../../../backend/tasks/communities/map-communities.ts";
import { graph, spoken, stage } from "./canvas-hand.ts";
import { changedPart } from "./picture.ts";
import { keepBoth } from "./screens.ts";
import { openScreen, panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

/** The first map of a case is computed when it is asked for. */
const PATIENCE_MS = 60_000;

export function walkCommunities({ demo, officer }: Walk): void {
  it("are what a case of over 300 accounts opens with, counted as the store counts them", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/canvas");
    const map = await mapCommunities(demo().context, caseIdOf("2025-0314"), []);
    const accounts = map.communities.reduce((sum, { size }) => sum + size, 0);
    await page
      .getByText(`${map.communities.length} communities of ${accounts.toLocaleString("en-US")} accounts, 0 open.`)
      .waitFor({ timeout: PATIENCE_MS });
    expect((await spoken(page)).filter((words) => words.includes(", closed, "))).toHaveLength(map.communities.length);
    await keepBoth(page, "communities-closed");
  });

  it("stand in a table with their money, over a time line of all that moved among them", async () => {
    const { page } = officer();
    const { communities, times } = await mapCommunities(demo().context, caseIdOf("2025-0314"), []);
    const moved = times.flatMap(({ paid }) => paid).reduce((sum, { transfers }) => sum + transfers, 0);
    expect(moved).toBeGreaterThan(0);
    await page.getByRole("region", { name: "Time line" }).waitFor();
    expect(await page.getByRole("button", { name: "Play (Space)" }).count()).toBe(0);
    await page.getByRole("button", { name: "Table of transfers" }).click();
    await page.getByText(`Showing ${communities.length} of ${communities.length} communities.`).waitFor();
    const table = page.getByRole("region", { name: "Communities on the map" });
    const row = table.getByRole("row").filter({ has: page.getByRole("button", { name: "Community 1", exact: true }) });
    const [first] = communities;
    for (const money of first?.inside.sums ?? []) expect(await row.textContent()).toContain(printMoney(money));
    await keepBoth(page, "communities-table");
    await page.getByRole("button", { name: "Table of transfers" }).click();
  });

  it("open and close in place by O, say themselves in words, and undo leaves the very same picture", async () => {
    const { page } = officer();
    const [first] = (await mapCommunities(demo().context, caseIdOf("2025-0314"), [])).communities;
    await graph(page).focus();
    await page.keyboard.press("ArrowUp");
    await panelOf(page).getByText(`${first?.size} accounts near each other`).waitFor();
    const before = await stage(page);
    await page.keyboard.press("o");
    await page.getByText("Opened Community 1.").waitFor();
    expect((await spoken(page)).filter((words) => /, in .*, out .*, \d+ findings?$/.test(words))).toHaveLength(
      Math.min(60, first?.size ?? 0),
    );
    await keepBoth(page, "communities-open");
    await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await page.getByText(", 0 open.").waitFor();
    expect(await changedPart(page, before, await stage(page))).toBeNull();
  });

  it("are named near each other and never members, beside groups that an officer opens", async () => {
    const { page } = officer();
    const panel = panelOf(page);
    expect(await panel.textContent()).not.toMatch(/member/i);
    await panel.getByRole("textbox", { name: "Name of a new group" }).fill("the ring");
    await panel.getByRole("button", { name: "Open a group" }).click();
    await panel.getByText("An officer's hypothesis. Nobody is in it by computation alone.").waitFor();
    await keepBoth(page, "group");
  });
}
