import { expect, it } from "vitest";
import { printMoney } from "../../../backend/domain/money.ts";
import { ALWAYS, type Direction } from "../../../backend/store/transfer-store.ts";
import { caseScope } from "../../../backend/tasks/case-scope.ts";
import { caseIdOf } from "../../../backend/tasks/cases.ts";
import { choose, expand, graph, placeOf, spoken, stage } from "./canvas-hand.ts";
import type { Demo } from "./demo.ts";
import { accountNamed } from "./demo.ts";
import { changedPart } from "./picture.ts";
import { keep, keepBoth } from "./screens.ts";
import { panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

export function walkCanvas({ demo, officer }: Walk): void {
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  const named = (name: string) => accountNamed(demo(), name);

  it("opens an account where it is clicked: in, out, why and what speaks against", async () => {
    const { page } = officer();
    for (const name of ["A1", "B2"]) places.set(name, await placeOf(page, named(name)));
    const { x, y } = places.get("A1") ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    await page.mouse.move(x, y + 160);
    const panel = panelOf(page);
    await panel.getByRole("heading", { name: named("A1").slice(-4) }).waitFor();
    await panel.getByText("CNY 600,000.00", { exact: true }).waitFor();
    await panel.getByText("CNY 599,000.00", { exact: true }).waitFor();
    await panel.getByText(/sent on 99\.8 % of CNY 600,000\.00 within 41 s/).waitFor();
    await panel.getByText(/CNY 1,260\.00 of other money/).waitFor();
    await panel.getByRole("button", { name: "5 rows" }).click();
    expect(await panel.getByRole("button", { name: /^row \d/ }).count()).toBe(5);
    await keepBoth(page, "account-a1");
  });

  it("tells in a menu, opened by key, what can be done with an account", async () => {
    const { page } = officer();
    await choose(page, named("A1"));
    await graph(page).press("Shift+F10");
    await page.getByRole("menuitem", { name: "Put into a group" }).waitFor();
    await keepBoth(page, "canvas-menu");
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  });

  it("says before it adds exactly what the store counts", async () => {
    const { page } = officer();
    await choose(page, named("B1"));
    await page.getByRole("button", { name: "Expand", exact: true }).click();
    await page.getByRole("button", { name: "Add 2" }).waitFor();
    const cells = await page
      .getByRole("dialog")
      .getByRole("row")
      .filter({ has: page.getByRole("cell") })
      .allTextContents();
    const counted = await Promise.all((["in", "out", "both"] as const).map((way) => counts(demo(), "B1", way)));
    expect(cells.slice(-3)).toEqual(counted);
    await keepBoth(page, "expand");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("adds without moving anything, and undo leaves the very same picture", async () => {
    const { page } = officer();
    const before = await stage(page);
    expect(await expand(page)).toContain("Adds 2 transfers.");
    await page.getByText("Added 2 transfers.").waitFor();
    await page.getByText("On canvas 8 of 1,056 accounts, hidden 0").waitFor();
    expect((await stage(page)).equals(before)).toBe(false);
    await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await page.getByText("On canvas 6 of 1,056 accounts, hidden 0").waitFor();
    expect(await changedPart(page, before, await stage(page))).toBeNull();
    await page.getByRole("button", { name: /^Redo/ }).click();
    await page.getByText("On canvas 8 of 1,056 accounts, hidden 0").waitFor();
  });

  it("leads over C1 and C2 to the merchant and the pool in the last column", async () => {
    const { page } = officer();
    for (const name of ["C1", "C2", "B2"]) {
      await choose(page, named(name));
      await expand(page);
    }
    const heard = await spoken(page);
    for (const name of ["U1", "P1", "D1"]) {
      expect(heard.filter((words) => words.startsWith(`…${named(name).slice(-4)}, card account, left sight`))).toHaveLength(1);
    }
    expect(heard.some((words) => words.startsWith("cash, end, left sight"))).toBe(true);
    const apart = heard.filter((words) => words.endsWith("not part of the trace"));
    // V01 had paid the pool twice before: THB 35,300.00 and 209,671.75 beside the story's 468,930.00.
    for (const [name, count, sum] of [
      ["U1", "1 lead at", "USDT 13,342.50"],
      ["P1", "3 leads at", "THB 713,901.75"],
    ] as const) {
      const told = apart.filter(
        (words) => words.startsWith(count) && words.includes(named(name).slice(-4)) && words.includes(sum),
      );
      expect(told, apart.join("; ")).toHaveLength(1);
    }
    await keep(page, "canvas-whole");
  });

  it("leaves every account where it was when more was added", async () => {
    const { page } = officer();
    while (!(await panelOf(page).getByRole("heading", { name: "Report", exact: true }).isVisible())) {
      await panelOf(page).getByRole("button", { name: "Back", exact: true }).click();
    }
    for (const [name, place] of places) expect(await placeOf(page, named(name)), name).toEqual(place);
  });

  it("says of B2 that the holder is missing and that nobody has asked about coercion", async () => {
    const { page } = officer();
    await choose(page, named("B2"));
    await panelOf(page)
      .getByText(/reported missing/)
      .waitFor();
    await keep(page, "account-b2");
  });
}

/** A row of the dialog as the store counts it: word, transfers, accounts, sums. */
async function counts(demo: Demo, name: string, direction: Direction): Promise<string> {
  const scope = await caseScope(demo.context, caseIdOf("2025-0314"));
  const query = { period: ALWAYS, counterparties: null, least: null, order: "time", cap: 0 } as const;
  const page = await demo.context.stores.transfers.transfersOf(
    { ...query, accounts: [accountNamed(demo, name)], direction },
    scope,
  );
  const word = { in: "In", out: "Out", both: "Both" }[direction];
  return `${word}${page.total}${page.counterparties}${page.sums.map(printMoney).join("")}`;
}
