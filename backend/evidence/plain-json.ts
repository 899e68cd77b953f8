import { type Instant, instantToJson, isoSeconds } from "../domain/instant.ts";
import { type Money, moneyToJson } from "../domain/money.ts";
import type { SourceRef } from "../domain/record.ts";
import { sha256 } from "./bag.ts";
import type { ExhibitRow, PackFinding, PackTransfer } from "./pack-content.ts";
import { rowPath } from "./row-path.ts";

/** Any domain value as JSON: money as decimal text, instants in UTC with their precision. Bytes must be written by hand. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Uint8Array) throw new Error("bytes have no plain JSON form");
  if (typeof value !== "object" || value === null) return value;
  if (isMoney(value)) return moneyToJson(value);
  if (isInstant(value)) return instantToJson(value);
  return plainObject(value);
}

/** The same for a value that is an object, so that fields can be put beside its own. */
export function plainObject(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** A transfer with each of its source rows, byte for byte. */
export function transferJson({ transfer, rows }: PackTransfer): object {
  return { ...plainObject(transfer), rows: rows.map(rowJson) };
}

/** Named field by field, so that nothing that only the program may see leaves with it. */
export function findingJson(finding: PackFinding): object {
  const { id, kind, detectorVersion, explanation, against, accounts, transfers, from, to, amounts, parameters } = finding;
  const told = { id, kind, detectorVersion, explanation, against, transfers, from, to, amounts };
  return {
    ...plainObject(told),
    accounts: accounts.map(({ id: account, role }) => ({ id: account, role })),
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, { value, unit }]) => [name, { value, unit }])),
  };
}

export function sourceJson({ file, row, path }: SourceRef): object {
  return row === null ? { sha256: file, path } : { sha256: file, row };
}

function rowJson({ source, bytes, header, cells, corrects }: ExhibitRow): object {
  return {
    source: sourceJson(source),
    file: rowPath(source),
    sha256: sha256(bytes),
    base64: Buffer.from(bytes).toString("base64"),
    header,
    cells,
    corrects: corrects && { ...corrects, source: sourceJson(corrects.source), at: isoSeconds(corrects.at) },
  };
}

function isMoney(value: object): value is Money {
  return "minor" in value && typeof value.minor === "bigint" && "currency" in value;
}

function isInstant(value: object): value is Instant {
  return "precision" in value && "at" in value && typeof value.at === "number";
}
