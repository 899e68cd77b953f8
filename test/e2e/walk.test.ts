import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../backend/commands/bench-browser.ts";
import { type Demo, openDemo } from "./walk/demo.ts";
import { keep } from "./walk/screens.ts";
import { enter, type Visitor } from "./walk/visitor.ts";
import type { Walk } from "./walk/walk.ts";
import { walkCanvas } from "./walk/walk-canvas.ts";
import { walkCommunities } from "./walk/walk-communities.ts";
import { walkEvidence } from "./walk/walk-evidence.ts";
import { walkFigures } from "./walk/walk-figures.ts";
import { walkFindings } from "./walk/walk-findings.ts";
import { walkHome } from "./walk/walk-home.ts";
import { walkImport } from "./walk/walk-import.ts";
import { walkKeys } from "./walk/walk-keys.ts";
import { walkLanguages } from "./walk/walk-languages.ts";
import { walkOthers } from "./walk/walk-others.ts";
import { walkPlaces } from "./walk/walk-places.ts";
import { walkRequests } from "./walk/walk-requests.ts";
import { walkViews } from "./walk/walk-views.ts";

const opened: { demo?: Demo; browser?: Browser; officer?: Visitor } = {};

beforeAll(async () => {
  [opened.demo, opened.browser] = await Promise.all([openDemo(), openBrowser()]);
  opened.officer = await enter(opened.browser, opened.demo, "officer");
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const context of opened.browser?.contexts() ?? []) {
    for (const page of context.pages()) await keep(page, `failed ${task.name.slice(0, 60)}`);
  }
});

afterAll(async () => {
  await opened.browser?.close();
  await opened.demo?.close();
});

const walk: Walk = {
  demo: () => there(opened.demo),
  browser: () => there(opened.browser),
  officer: () => there(opened.officer),
};

describe("an officer's walk in a browser", () => {
  describe("home", () => walkHome(walk));
  describe("the canvas", () => walkCanvas(walk));
  describe("time, ways and views", () => walkViews(walk));
  describe("places", () => walkPlaces(walk));
  describe("the evidence", () => walkEvidence(walk));
  describe("trace and holds", () => walkFigures(walk));
  describe("requests and victims", () => walkRequests(walk));
  describe("the findings", () => walkFindings(walk));
  describe("the import", () => walkImport(walk));
  describe("communities", () => walkCommunities(walk));
  describe("keys", () => walkKeys(walk));
  describe("languages", () => walkLanguages(walk));
  it("leaves nothing in the browser's console", () => expect(walk.officer().complaints).toEqual([]));
  describe("other people", () => walkOthers(walk));
});

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("the walk has not begun");
  return part;
}
