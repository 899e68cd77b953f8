import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { policeFile, policeRow } from "../../ingest/sample-files.ts";
import { keepBoth } from "./screens.ts";
import { openScreen } from "./visitor.ts";
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

export function walkImport({ demo, officer }: Walk): void {
  it("gives a receipt whose four counts sum to the rows, and says what is wrong with each rejected row", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/import");
    const before = await contentHash(demo());
    await page.locator("input[type=file]").setInputFiles(STATEMENT);
    await page.getByRole("heading", { name: `Receipt: ${STATEMENT.name}` }).waitFor({ timeout: 20_000 });
    expect(await figures(page)).toEqual({ Rows: "2", Accepted: "1", Duplicate: "0", "Other side": "0", Rejected: "1" });
    const rejected = page.getByRole("table", { name: "1 rejected row" }).getByRole("row").nth(1);
    await rejected.waitFor();
    const cells = await rejected.getByRole("cell").allTextContents();
    expect(cells.slice(0, 3)).toEqual(["3", "交易时间", "2025-02-30 10:00:00"]);
    expect(cells.slice(3).join(" ")).toMatch(/day/);
    await keepBoth(page, "import");
    expect(await contentHash(demo())).not.toBe(before);
    await page.getByRole("row", { name: STATEMENT.name }).getByRole("button", { name: "Undo import" }).click();
    await page.getByRole("row", { name: STATEMENT.name }).waitFor({ state: "detached" });
    expect(await contentHash(demo())).toBe(before);
  });

  it("refuses a picture that is named .csv, and stores nothing", async () => {
    const { page } = officer();
    await openScreen(page, demo(), "/import");
    const before = await contentHash(demo());
    await page.locator("input[type=file]").setInputFiles(PICTURE);
    await page
      .getByRole("alert")
      .getByText(/A PNG picture, not a statement/)
      .waitFor();
    await keepBoth(page, "import-refused");
    expect(await contentHash(demo())).toBe(before);
    expect(await page.getByRole("row", { name: PICTURE.name }).count()).toBe(0);
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
