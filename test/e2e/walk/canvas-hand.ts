import type { Page } from "playwright-core";
import type { AccountId } from "../../../backend/domain/account.ts";
import { accountNumber } from "../../../backend/domain/account.ts";
import { changedPart, type Part, picture } from "./picture.ts";
import { panelOf } from "./visitor.ts";

/** Room at the canvas's edge that is not looked at: the focus ring around, the toast below. */
const [RING, TOAST] = [4, 80];

/** What is drawn, once it stands still. */
export async function stage(page: Page): Promise<Buffer> {
  return picture(page, await stagePart(page));
}

async function stagePart(page: Page): Promise<Part> {
  const box = await graph(page).boundingBox();
  if (!box) throw new Error("there is no canvas");
  return { x: box.x + RING, y: box.y + RING, width: box.width - 2 * RING, height: box.height - TOAST };
}

/** What a screen reader hears of each thing on the canvas. */
export function spoken(page: Page): Promise<string[]> {
  return graph(page).getByRole("option").allTextContents();
}

export function graph(page: Page) {
  return page.getByRole("listbox", { name: "Canvas of accounts and money flows" });
}

/** Selects an account by its number, as somebody who knows it would. */
export async function choose(page: Page, account: AccountId): Promise<void> {
  const [number, box] = [accountNumber(account), page.getByRole("combobox", { name: "Search number, name" })];
  await box.fill(number);
  await page
    .getByRole("option", { name: `${number.slice(-4)} ` })
    .filter({ hasText: "this number" })
    .waitFor();
  await box.press("Enter");
  await box.fill("");
  await panelOf(page)
    .getByRole("heading", { name: number.slice(-4) })
    .waitFor();
  await panelOf(page).getByRole("heading", { name: "Against" }).waitFor();
}

/** Where the middle of an account is drawn: where its ring appears. The panel shows the report before and after. */
export async function placeOf(page: Page, account: AccountId): Promise<{ readonly x: number; readonly y: number }> {
  const without = await stage(page);
  await choose(page, account);
  const part = await stagePart(page);
  const ring = await changedPart(page, without, await stage(page));
  await panelOf(page).getByRole("button", { name: "Back", exact: true }).click();
  if (!ring) throw new Error(`${account} is not drawn`);
  return { x: part.x + ring.x + ring.width / 2, y: part.y + ring.y + ring.height / 2 };
}

/** Expands the selected account with what the dialog offers first. Answers the dialog's words. */
export async function expand(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Expand", exact: true }).click();
  const add = page.getByRole("button", { name: /^Add \d/ });
  await add.waitFor();
  const words = (await page.getByRole("dialog").textContent()) ?? "";
  await add.click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return words;
}
