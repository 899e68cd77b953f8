import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { VILLAGE_STATEMENT } from "../../cases/mapping.ts";
import { policeFile, policeRow } from "../../ingest/sample-files.ts";
import { keepBoth } from "./screens.ts";
import { enter, openScreen } from "./visitor.ts";
import type { Walk } from "./walk.ts";

/** Two rows, of which one names a day that there is not. */
export const STATEMENT = {
  name: "江州银行_补充_交易明细信息.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(policeFile([policeRow(), policeRow({ 交易时间: "2025-02-30 10:00:00", 交易流水号: "18" })])),
};

const PICTURE = {
  name: "statement.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
};

const VILLAGE_FILE = { name: "village.csv", mimeType: "text/csv", buffer: Buffer.from(VILLAGE_STATEMENT) };

/** What people drop in haste, each with the beginning of the answer. */
const REFUSED = [
  { what: "an empty workbook", name: "statement.xlsx", text: "", says: "Empty file." },
  {
    what: "a web page named .csv",
    name: "login.csv",
    text: "<!DOCTYPE html><title>Sign in</title>",
    says: "A web page, not a statement.",
  },
  {
    what: "words without a table",
    name: "letter.txt",
    text: "The statement follows by post.",
    says: "No format that is known, and no table.",
  },
  {
    what: "rows without a header",
    name: "rows.csv",
    text: "2025-03-14,1.00,A\n2025-03-15,2.00,B\n2025-03-16,3.00,C\n",
    says: "without a header row",
  },
] as const;

const HALF = {
  name: "half.xml",
  mimeType: "text/xml",
  buffer: Buffer.from('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr>'),
};

/** Answers as an officer would who has the bank's letter beside the file. */
async function answerWizard(page: Page): Promise<void> {
  for (const [column, role] of [
    ["Day", "day (and time)"],
    ["Paid out", "money out"],
    ["Paid in", "money in"],
    ["Left", "balance after"],
    ["To or from", "counterparty's account"],
  ] as const) {
    await page.getByRole("combobox", { name: `What ${column} is` }).selectOption({ label: role });
  }
  await page
    .getByRole("radio", { name: "03/04/2025 is 3 Apr" })
    .or(page.getByRole("radio", { name: "03/04/2025 is Apr 3" }))
    .check();
  await page.getByRole("combobox", { name: "In which zone are the times?" }).selectOption("Asia/Bangkok");
  for (const [label, text] of [
    ["In which currency are the amounts?", "THB"],
    ["Whose statement is it? Bank code, like bank:014", "bank:099"],
    ["What is this format called?", "village-bank"],
  ] as const) {
    await page.getByRole("textbox", { name: label }).fill(text);
    await page.getByRole("textbox", { name: label }).blur();
  }
}

export function walkImport({ demo, browser, officer }: Walk): void {
  /** Drops a file that is not to be stored, looks, and sees that the store holds what it held. */
  const dropped = async (file: typeof STATEMENT, look: (page: Page) => Promise<void>): Promise<void> => {
    const { page } = officer();
    await openScreen(page, demo(), "/import");
    const before = await contentHash(demo());
    await page.locator("input[type=file]").setInputFiles(file);
    await look(page);
    expect(await contentHash(demo())).toBe(before);
  };

  it("gives a receipt whose four counts sum to the rows, and says what is wrong with each rejected row", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/import");
    const before = await contentHash(demo());
    await page.locator("input[type=file]").setInputFiles(STATEMENT);
    await page.getByRole("heading", { name: `Receipt: ${STATEMENT.name}` }).waitFor();
    expect(await figures(page)).toEqual({ Rows: "2", Accepted: "1", Duplicate: "0", "Other side": "0", Rejected: "1" });
    const rejected = page.getByRole("table", { name: "1 rejected row" }).getByRole("row").nth(1);
    await rejected.waitFor();
    const cells = await rejected.getByRole("cell").allTextContents();
    expect(cells.slice(0, 3)).toEqual(["3", "交易时间", "2025-02-30 10:00:00"]);
    expect(cells.slice(3).join(" ")).toMatch(/day/);
    await keepBoth(page, "import");
    expect(await contentHash(demo())).not.toBe(before);
    await openScreen(page, demo(), "");
    await page.getByText("Money of this case's own reports alone: V01.").waitFor();
    await openScreen(page, demo(), "/import");
    await page.getByRole("row", { name: STATEMENT.name }).getByRole("button", { name: "Undo import" }).click();
    await page.getByRole("row", { name: STATEMENT.name }).waitFor({ state: "detached" });
    expect(await contentHash(demo())).toBe(before);
  });

  it("asks how an unknown bank's statement is read, checks it whole, stores it by the kept mapping, and takes it back", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/import");
    const before = await contentHash(demo());
    await page.locator("input[type=file]").setInputFiles(VILLAGE_FILE);
    await page.getByRole("heading", { name: `How ${VILLAGE_FILE.name} is read` }).waitFor();
    expect(await page.getByRole("button", { name: "Check the whole file" }).isDisabled()).toBe(true);
    await keepBoth(page, "wizard-asks");
    await answerWizard(page);
    await page.getByRole("button", { name: "Check the whole file" }).click();
    await page.getByRole("table", { name: "1 rejected row" }).waitFor();
    await keepBoth(page, "wizard-check");
    await page.getByRole("button", { name: "Store file" }).click();
    await page.getByRole("heading", { name: `Receipt: ${VILLAGE_FILE.name}` }).waitFor();
    expect(await figures(page)).toMatchObject({ Rows: "3", Accepted: "2", Rejected: "1" });
    await page.getByRole("row", { name: VILLAGE_FILE.name }).getByRole("button", { name: "Undo import" }).click();
    await page.getByRole("row", { name: VILLAGE_FILE.name }).waitFor({ state: "detached" });
    expect(await contentHash(demo())).toBe(before);
  });

  it("takes back a file whose sending a person stops, and stores nothing of it", async () => {
    const { page } = await enter(browser(), demo(), "officer");
    const before = await contentHash(demo());
    // Its bytes never come: the sending stands still for as long as the person looks at it.
    await page.route("**/api/uploads/*", (route) => (route.request().method() === "PATCH" ? undefined : route.continue()));
    await openScreen(page, demo(), "/import");
    const sending = page.waitForRequest((request) => request.method() === "PATCH");
    await page.locator("input[type=file]").setInputFiles(STATEMENT);
    await sending;
    const taken = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.getByRole("status").filter({ hasText: STATEMENT.name }).getByRole("button", { name: "Cancel" }).click();
    expect((await taken).status()).toBe(204);
    await page.getByText(`Cancelled: ${STATEMENT.name}. Nothing was stored.`).waitFor();
    expect(await page.getByRole("row", { name: STATEMENT.name }).count()).toBe(0);
    expect(await contentHash(demo())).toBe(before);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  });

  it.each(REFUSED)("refuses $what, says what to do, and asks and stores nothing", async ({ name, text, says }) => {
    await dropped({ name, mimeType: "text/plain", buffer: Buffer.from(text) }, async (page) => {
      await page.getByRole("alert").getByText(says).waitFor();
      expect(await page.getByRole("heading", { name: `How ${name} is read` }).count()).toBe(0);
    });
  });

  it("says of a statement that ends midway that it was not stored, and where it ends", async () => {
    await dropped(HALF, async (page) => {
      const card = page.getByRole("alert").filter({ hasText: "Line 1: not well-formed XML" });
      await card.getByText(`Not stored: ${HALF.name}`).waitFor();
      await card.getByRole("button", { name: "Put away" }).click();
      await card.waitFor({ state: "detached" });
    });
  });

  it("refuses a picture that is named .csv, and stores nothing", async () => {
    await dropped(PICTURE, async (page) => {
      await page
        .getByRole("alert")
        .getByText(/A PNG picture, not a statement/)
        .waitFor();
      await keepBoth(page, "import-refused");
      expect(await page.getByRole("row", { name: PICTURE.name }).count()).toBe(0);
    });
  });
}

function contentHash({ context }: ReturnType<Walk["demo"]>): Promise<string> {
  return context.stores.transfers.contentHash();
}

async function figures(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator(".card dl.figures > div")
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector("dt")?.textContent ?? "", one.querySelector("dd")?.textContent ?? ""] as const),
    );
  return Object.fromEntries(pairs);
}
