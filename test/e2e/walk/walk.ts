import type { Browser } from "playwright-core";
import type { Demo } from "./demo.ts";
import type { Visitor } from "./visitor.ts";

/** What every part of the walk works with, once it is there. */
export interface Walk {
  readonly demo: () => Demo;
  readonly browser: () => Browser;
  readonly officer: () => Visitor;
}
