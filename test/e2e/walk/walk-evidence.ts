import { join } from "node:path";
import { expect, it } from "vitest";
import { accountNumber } from "../../../backend/domain/account.ts";
import { verifyPack } from "../../../backend/tasks/verify-pack.ts";
import { SIGNER } from "../../evidence/pack-fixture.ts";
import { choose } from "./canvas-hand.ts";
import { accountNamed } from "./demo.ts";
import { keepBoth } from "./screens.ts";
import { unpack } from "./unpack.ts";
import { panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

export function walkEvidence({ demo, officer }: Walk): void {
  it("opens a transfer as two banks wrote it, to the second and the cell", async () => {
    const { page } = officer();
    await choose(page, accountNamed(demo(), "B2"));
    const panel = panelOf(page);
    await panel
      .getByRole("table", { name: "Statement" })
      .getByRole("row", { name: /200,000\.00/ })
      .click();
    await panel.getByText("Clocks differ: payee's less payer's −2 s.").waitFor();
    const cells = panel.getByRole("table", { name: "Raw cells, as in the file" });
    expect(await cells.count()).toBe(2);
    const written = await cells
      .getByRole("row", { name: /^交易时间/ })
      .getByRole("cell")
      .allTextContents();
    expect(written).toEqual(["2025-03-14 14:02:23", "2025-03-14 14:02:21"]);
    const number = accountNumber(accountNamed(demo(), "B2"));
    const holding = cells.getByRole("cell", { name: number, exact: true });
    expect(await holding.count()).toBe(0);
    await panel.getByRole("button", { name: "Show" }).click();
    await holding.first().waitFor();
    await panel.getByRole("button", { name: "Hide" }).click();
    expect(await holding.count()).toBe(0);
    await keepBoth(page, "transfer");
  });

  it("collects transfer, account, trace and hold plan, and counts them on every screen", async () => {
    const { page } = officer();
    const panel = panelOf(page);
    await panel.getByRole("button", { name: "Add to evidence" }).click();
    await page.getByRole("link", { name: "Evidence: 1 item" }).waitFor();
    await choose(page, accountNamed(demo(), "A1"));
    await panel.getByRole("button", { name: "Add to evidence" }).click();
    await page.getByRole("link", { name: "Evidence: 2 items" }).waitFor();
    for (const screen of ["Trace", "Holds"]) {
      await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: screen }).click();
      await page.getByRole("main").getByRole("button", { name: "Add to evidence" }).click();
      await page
        .getByText(/^Added to evidence/)
        .first()
        .waitFor();
    }
    await page.getByRole("link", { name: "Evidence: 4 items" }).click();
    await page.getByRole("heading", { name: "Tray 4" }).waitFor();
    const collected = page.getByRole("table", { name: "Tray 4" }).getByRole("cell", { name: "officer", exact: true });
    await collected.first().waitFor();
    expect(await collected.count()).toBe(4);
  });

  it("exports a pack that verifies without this server, signed by the key that it names", async () => {
    const { page } = officer();
    await page.getByRole("button", { name: "Export pack" }).click();
    // Fonts of three scripts are read and set: on a busy machine that takes minutes.
    await page.getByText("The pack is written and signed.").waitFor({ timeout: 200_000 });
    await keepBoth(page, "evidence");
    const { fingerprint } = SIGNER;
    await page.getByRole("definition").filter({ hasText: fingerprint }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download pack (.zip)" }).click(),
    ]);
    const folder = await unpack(await download.path(), join(demo().folder, "handed over"));
    expect(await verifyPack(folder, fingerprint)).toMatchObject({ ok: true });
    expect(await verifyPack(folder, undefined)).toMatchObject({ ok: false });
  });
}
