import { expect, it } from "vitest";
import { caseIdOf } from "../../../backend/tasks/cases.ts";
import { accountNamed, type Demo } from "./demo.ts";
import { keepBoth } from "./screens.ts";
import { openScreen, panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

const REASON = "Rows 1 to 5 read one by one; the money left within a minute.";

export function walkFindings({ demo, officer }: Walk): void {
  it("opens a finding with its proof and decides it only with a reason", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/findings");
    const before = await openCount(demo());
    const end = accountNamed(demo(), "A1").slice(-4);
    await page
      .getByRole("region", { name: "Findings" })
      .getByRole("button", { name: new RegExp(`${end} sent on`) })
      .first()
      .click();
    const panel = panelOf(page);
    await panel.getByRole("button", { name: "5 rows" }).waitFor();
    const decide = panel.getByRole("button", { name: "Decide" });
    await panel.getByText("confirm", { exact: true }).click();
    expect(await decide.isDisabled()).toBe(true);
    await keepBoth(page, "finding");
    await panel.getByRole("textbox", { name: "Reason" }).fill(REASON);
    await decide.click();
    await panel.getByText(REASON).waitFor();
    await page.getByText(`open ${before - 1}`).waitFor();
  });

  it("counts the decision at home", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "");
    await page.getByRole("link", { name: `${await openCount(demo())} findings to decide` }).waitFor();
  });
}

/** Findings of the case that nobody has decided on, as the store has them. */
async function openCount({ context: { stores } }: Demo): Promise<number> {
  const id = caseIdOf("2025-0314");
  const [detection, decisions] = await Promise.all([stores.cases.detection(id), stores.cases.decisions(id)]);
  return (detection?.findings.length ?? 0) - decisions.length;
}
