import { expect, it } from "vitest";
import { openMemoryStores } from "../../../backend/store/memory/open-memory-stores.ts";
import { newSetupToken } from "../../../backend/tasks/users.ts";
import { choose, spoken } from "./canvas-hand.ts";
import { accountNamed, PASSWORD } from "./demo.ts";
import { serve, viewerIn } from "./demo-server.ts";
import { keep, keepBoth } from "./screens.ts";
import { enter, openScreen, panelOf, visit } from "./visitor.ts";
import type { Walk } from "./walk.ts";
import { STATEMENT } from "./walk-import.ts";

export function walkOthers({ demo, browser }: Walk): void {
  it("show a colleague without V02's case V01 alone", async () => {
    const { page, complaints } = await enter(browser(), demo(), "colleague");
    await page.getByRole("row", { name: /V01/ }).waitFor();
    expect(await page.getByText("V02").count()).toBe(0);
    await openScreen(page, demo(), "/holds");
    await page.getByRole("table", { name: "Hold now" }).waitFor();
    expect(await page.getByText("V02").count()).toBe(0);
    await openScreen(page, demo(), "/canvas?report=V01");
    await page.getByText(/^On canvas/).waitFor();
    expect((await spoken(page)).filter((words) => words.startsWith("V0")).map((words) => words.slice(0, 3))).toEqual(["V01"]);
    await choose(page, accountNamed(demo(), "A1"));
    expect(await panelOf(page).getByText("V02").count()).toBe(0);
    await keep(page, "colleague");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("show a bank its own receipts and nothing else", async () => {
    const { page, complaints } = await enter(browser(), demo(), "bank");
    await page.getByText("No files yet.").waitFor();
    await keepBoth(page, "bank-home");
    await page.locator("input[type=file]").setInputFiles(STATEMENT);
    await page.getByRole("heading", { name: `Receipt: ${STATEMENT.name}` }).waitFor();
    await page.getByRole("table", { name: "Own receipts" }).waitFor();
    expect(await page.getByRole("table", { name: "Own receipts" }).getByRole("row").count()).toBe(2);
    expect(await page.getByRole("navigation", { name: "Screens" }).getByRole("link").count()).toBe(1);
    await keepBoth(page, "bank-receipt");
    expect(complaints).toEqual([]);
    await openScreen(page, demo(), "/findings");
    await page.getByText("Not here, or not open to you.").waitFor();
    await page.context().close();
  });

  it("let an administrator see users and the audit log, and no case", async () => {
    const { page, complaints } = await enter(browser(), demo(), "admin");
    await page.getByText(/^Chain whole to #/).waitFor();
    await keepBoth(page, "audit");
    await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Users" }).click();
    await page.getByRole("button", { name: "Invite" }).waitFor();
    await keepBoth(page, "users");
    await page.getByRole("button", { name: "Invite" }).click();
    await page.getByRole("dialog").waitFor();
    await keepBoth(page, "invite");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("let the set-up link make the first administrator, once", async () => {
    const stores = await openMemoryStores();
    const server = await serve({ ...demo().context, stores, viewer: viewerIn(demo().folder) });
    const token = await newSetupToken(stores, Date.now());
    const link = `${server.url}/#setup=${token}`;
    const { page, complaints } = await visit(browser(), link);
    await page.getByRole("textbox", { name: "Name" }).fill("first");
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await keepBoth(page, "set-up");
    expect(page.url()).not.toContain(token ?? "");
    await page.getByRole("button", { name: "Create administrator" }).click();
    await page.getByText(/^Chain whole to #/).waitFor();
    expect(complaints).toEqual([]);
    const again = await visit(browser(), link);
    await again.page.getByRole("button", { name: "Sign in" }).waitFor();
    await Promise.all([page.context().close(), again.page.context().close()]);
    await server.stop();
  });
}
