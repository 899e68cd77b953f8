import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page, Request } from "playwright-core";
import { expect, it } from "vitest";
import { accountNumber } from "../../../backend/domain/account.ts";
import { verifyPack } from "../../../backend/tasks/verify-pack.ts";
import { SIGNER } from "../../evidence/pack-fixture.ts";
import { choose } from "./canvas-hand.ts";
import { accountNamed } from "./demo.ts";
import { keepBoth } from "./screens.ts";
import { unpack } from "./unpack.ts";
import { openScreen, panelOf } from "./visitor.ts";
import type { Walk } from "./walk.ts";

const NOTE = "Watch shop: order 199,000 seen in the shop's book. <b>Ask first.</b>";

const ZIP_INPUT = "input[type=file][accept*=zip]";

export function walkEvidence({ demo, officer }: Walk): void {
  const packs = { zip: "", folder: "" };

  it("takes an officer's note on an account, shows who wrote it and when, and marks the account on the canvas", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/canvas?report=V01");
    await choose(page, accountNamed(demo(), "B3"));
    const panel = panelOf(page);
    await panel.getByRole("tab", { name: "Notes 0" }).focus();
    await page.keyboard.press("Enter");
    await panel.getByText("Nobody has written anything about this account.").waitFor();
    await panel.getByRole("textbox", { name: "New note" }).fill(NOTE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const written = panel.getByRole("listitem").filter({ hasText: NOTE });
    await written.getByText("officer").waitFor();
    expect(await written.locator("b").count()).toBe(0);
    await panel.getByRole("tab", { name: "Notes 1" }).waitFor();
    await page.getByRole("region", { name: "What is on the canvas" }).getByRole("button", { name: "note 1" }).waitFor();
    await keepBoth(page, "note");
  });

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
    const zip = await download.path();
    const folder = await unpack(zip, join(demo().folder, "handed over"));
    expect(await verifyPack(folder, fingerprint)).toMatchObject({ ok: true });
    expect(await verifyPack(folder, undefined)).toMatchObject({ ok: false });
    packs.zip = zip;
    packs.folder = folder;
  });

  it("verifies a pack in the browser alone: chosen by keyboard, as a ZIP, as a folder, dropped", async () => {
    const { page } = officer();
    const asked: string[] = [];
    const listen = (request: Request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    page.on("request", listen);
    const found = page.getByRole("status", { name: "What was found" });
    await pressedByKey(page, "Choose ZIP");
    await page.locator(ZIP_INPUT).setInputFiles(packs.zip);
    await found.getByText(/^Intact: yes\. \d+ files/).waitFor();
    await found.getByText(/^Signed, signer unknown: /).waitFor();
    await page.getByRole("textbox", { name: "Signer's fingerprint" }).fill(SIGNER.fingerprint);
    await found.getByText(/^Signed: yes, by the key you named, /).waitFor();
    await found.getByText("Time-stamped: no.").waitFor();
    await keepBoth(page, "verified");
    await writeFile(join(packs.folder, "data/trace.json"), "{}\n");
    await page.locator("input[webkitdirectory]").setInputFiles(packs.folder);
    await found.getByText("Intact: no. Do not use.").waitFor();
    await found
      .getByRole("row", { name: /^changed/ })
      .getByText("data/trace.json")
      .waitFor();
    await keepBoth(page, "verified-changed");
    const cut = (await readFile(packs.zip)).subarray(0, 50_000).toString("base64");
    const dropped = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "pack.zip"));
      return transfer;
    }, cut);
    await page
      .getByRole("region", { name: "Drop a pack here: its ZIP, or its folder." })
      .dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByRole("alert").getByText("This is no ZIP, or it was cut off.").waitFor();
    page.off("request", listen);
    expect(asked.filter((line) => !line.startsWith("GET /assets/"))).toEqual([]);
  });
}

/** Presses a button of files by key. Its input is asked for them; that its dialog would open is left out: no browser shows one here. */
async function pressedByKey(page: Page, name: string): Promise<void> {
  const input = page.locator(ZIP_INPUT);
  await input.evaluate((element) =>
    element.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        element.setAttribute("data-asked", "");
      },
      { once: true },
    ),
  );
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  await page.locator(`${ZIP_INPUT}[data-asked]`).waitFor({ state: "attached" });
}
