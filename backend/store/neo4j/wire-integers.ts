import { Integer } from "neo4j-driver";
import type { Parameters } from "./catalogue.ts";
import type { Value } from "./values.ts";

/** A value as the driver takes it. */
type WireValue = Value | readonly (Value | Integer)[];

/**
 * Parameters with columns of whole numbers in the driver's own form: of a bigint it makes a text and reads that again, at about a
 * microsecond each, four times a row of an import.
 */
export function withWireIntegers(given: Parameters): Readonly<Record<string, WireValue>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, isColumn(value) ? value.map(wired) : value]));
}

/** A list whose first value that is any is a whole number. */
function isColumn(value: Value): value is readonly Value[] {
  return Array.isArray(value) && typeof value.find((each: Value) => each !== null) === "bigint";
}

function wired(value: Value): Value | Integer {
  if (typeof value !== "bigint") return value;
  return new Integer(Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)));
}
