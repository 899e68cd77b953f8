import type { Page } from "playwright-core";
import type { BigCase } from "./bench-big-case.ts";
import { openBrowser } from "./bench-browser.ts";

/** Milliseconds as the browser took them. */
export interface CaseSteps {
  /** From the address to the foot line that counts what is drawn; the first by who signed in at once after the start. */
  readonly opens: readonly number[];
  readonly previews: readonly number[];
  readonly expands: readonly number[];
  /** The first writes the index down. */
  readonly searches: readonly number[];
}

const OPENS = 5;
const EXPANDS = 40;
const SEARCHES = 60;
const PATIENCE = 600_000;

/** Works in the case as an officer's browser does: opens its canvas, expands account after account, searches. */
export async function workInCase(big: BigCase): Promise<CaseSteps> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 720 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
    await page.goto(big.server.url);
    await page.getByRole("textbox", { name: "Name" }).fill(big.name);
    await page.getByRole("textbox", { name: "Password" }).fill(big.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    const opens: number[] = [];
    for (let open = 0; open <= OPENS; open += 1) opens.push(await openCanvas(page, big));
    const { previews, expands, accounts } = await asked<Expanded>(
      page,
      `(${expandOn})(${JSON.stringify([big.case, big.report, EXPANDS])})`,
    );
    const searches = await asked<number[]>(page, `(${searchFor})(${JSON.stringify([big.case, textsOf(accounts)])})`);
    return { opens, previews, expands, searches };
  } finally {
    await browser.close();
  }
}

async function openCanvas(page: Page, { server, case: id, report }: BigCase): Promise<number> {
  const began = performance.now();
  await page.goto(`${server.url}case/${id}/canvas?report=${report}`);
  await page
    .locator(".lh-foot")
    .getByText(/^On canvas [1-9]/)
    .waitFor();
  return performance.now() - began;
}

interface Expanded {
  readonly previews: number[];
  readonly expands: number[];
  readonly accounts: string[];
}

/** What a page answers to a function that was sent to it as text. */
function asked<T>(page: Page, script: string): Promise<T> {
  return page.evaluate<T>(script);
}

/** Whole numbers, last digits in every length that people have, parts of names, and what nobody has. */
function textsOf(accounts: readonly string[]): readonly string[] {
  const numbers = accounts.map((account) => account.slice(account.lastIndexOf(":") + 1));
  const texts = numbers.flatMap((number, index) => [number, number.slice(-8), number.slice(-4 - (index % 3))]);
  return ["王伟", "张伟", "som", "nobody at all", ...texts].slice(0, SEARCHES);
}

/** Runs in the page: previews and expands accounts breadth first, as the canvas asks. */
const expandOn = `async ([id, report, most]) => {
  const post = async (path, body) => {
    const began = performance.now();
    const answer = await fetch("/api/cases/" + id + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const said = await answer.json();
    if (!answer.ok) throw new Error(path + ": " + answer.status + " " + JSON.stringify(said));
    return { said, ms: performance.now() - began };
  };
  const shown = (await post("/canvas", { report })).said.accounts.map((account) => account.id);
  const [previews, expands] = [[], []];
  for (let next = 0; next < shown.length && expands.length < most; next += 1) {
    const filter = { account: shown[next], direction: "both" };
    previews.push((await post("/expand/preview", filter)).ms);
    const { said, ms } = await post("/expand", { ...filter, order: "amount", top: 25, shown });
    expands.push(ms);
    shown.push(...said.accounts.map((account) => account.id));
  }
  return { previews, expands, accounts: shown };
}`;

/** Runs in the page. */
const searchFor = `async ([id, texts]) => {
  const took = [];
  for (const text of texts) {
    const began = performance.now();
    const answer = await fetch("/api/cases/" + id + "/search?q=" + encodeURIComponent(text));
    await answer.json();
    if (!answer.ok) throw new Error("search: " + answer.status);
    took.push(performance.now() - began);
  }
  return took;
}`;
