import { isCurrencyCode } from "../backend/domain/currency.ts";
import { LedgerhoundError } from "../backend/domain/errors.ts";
import type { Mapping } from "./mapping.ts";

/**
 * A mapping from its JSON value, as JSON.stringify(mapping) wrote it. Throws bad-input that names the first field that is missing or
 * of another kind, and for a file of a newer schema.
 */
export function parseMapping(value: unknown): Mapping {
  const fault = CHECKS.find(([path, isGood]) => !isGood(valueAt(value, path)));
  if (fault) {
    const message = `The mapping's "${fault[0]}" is missing or wrong. Make it again from the file that it is for.`;
    throw new LedgerhoundError("bad-input", message, { field: fault[0] });
  }
  return value as Mapping;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value !== "";
const isTexts: Check = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
const isMaybe: Check = (value) => value === null || isText(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const ENCODINGS = oneOf("utf-8", "gb18030", "windows-874", "windows-1252");

const CHECKS: readonly (readonly [path: string, isGood: Check])[] = [
  ["schema", oneOf(1)],
  ["name", isText],
  ["version", (value) => Number.isSafeInteger(value)],
  ["title", isText],
  ["zone", (value) => typeof value === "string" && isZone(value)],
  ["encoding", ENCODINGS],
  ["delimiter", (value) => typeof value === "string" && /^[,;\t| ]$/.test(value)],
  ["required", (value) => isTexts(value) && Array.isArray(value) && value.length > 0],
  ["layout.institution", isText],
  ["layout.own.kind", oneOf("column", "label", "file")],
  ["layout.ownName", isMaybe],
  ["layout.time.columns", isTexts],
  ["layout.time.shape.order", oneOf("year-month-day", "day-month-year", "month-day-year")],
  ["layout.time.shape.era", oneOf("gregorian", "buddhist")],
  ["layout.money", isMoney],
  ["layout.currency", (value) => isText(valueAt(value, "column")) || isCurrencyCode(String(valueAt(value, "code")))],
  ["layout.decimalComma", oneOf(true, false)],
  ["layout.otherInstitution", isText],
  ...["balance", "otherName", "otherNumber", "reference", "sequence"].map((name) => [`layout.${name}`, isMaybe] as const),
  ...["memo", "channel", "place"].map((name) => [`layout.${name}`, isTexts] as const),
];

function isMoney(money: unknown): boolean {
  const at = (path: string): unknown => valueAt(money, path);
  if (at("kind") === "two-columns") return isText(at("out")) && isText(at("into"));
  if (at("kind") === "signed") return isText(at("column")) && oneOf("out", "in")(at("negative"));
  return at("kind") === "marked" && isText(at("column")) && isText(at("mark")) && isTexts(at("into")) && isTexts(at("out"));
}

function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const name of path.split(".")) {
    here =
      typeof here === "object" && here !== null && Object.hasOwn(here, name)
        ? new Map(Object.entries(here)).get(name)
        : undefined;
  }
  return here;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
