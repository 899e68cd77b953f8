import fc from "fast-check";
import type { Movement, Unidentified } from "../../../backend/domain/record.ts";
import type { FileContent } from "../../../backend/store/transfer-store.ts";
import { fileOf } from "../../cases/file.ts";
import { movementTold } from "../../cases/movement.ts";

/** A file as a property names and fills it; asked anew for each import, for its batches are read once. */
export interface ToldFile {
  readonly name: string;
  readonly rows: readonly Unidentified<Movement>[];
}

const ACCOUNTS = ["bank:014:0001", "bank:004:0002", "bank:002:0003"];

/** Few accounts, amounts and minutes, so that equal rows, overlaps and both sides of one movement turn up often. */
const row = fc
  .record({
    from: fc.constantFrom(...ACCOUNTS),
    to: fc.constantFrom(...ACCOUNTS),
    side: fc.constantFrom("payer" as const, "payee" as const, "both" as const),
    status: fc.constantFrom("settled" as const, "settled" as const, "settled" as const, "failed" as const),
    paid: fc.constantFrom("100.00 THB", "250.50 THB", "10.00 USDT", "10.000000000000000001 ETH"),
    second: fc.integer({ min: 0, max: 300 }),
    reference: fc.constantFrom(null, null, "R1", "R2"),
    fromName: fc.constantFrom(null, "Somchai", "Somsri"),
  })
  .map(({ second, ...told }) =>
    movementTold({ ...told, at: { at: Date.UTC(2025, 2, 14) + second * 1_000, precision: "second" } }),
  );

/** Some files over one pool of rows: they overlap, and rows repeat inside a file. */
export const someFiles: fc.Arbitrary<readonly ToldFile[]> = fc
  .array(row, { minLength: 1, maxLength: 10 })
  .chain((pool) => fc.array(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), { minLength: 1, maxLength: 4 }))
  .map((files) => files.map((rows, index) => ({ name: `file ${index}`, rows })));

export function asContent({ name, rows }: ToldFile): FileContent {
  return fileOf(name, rows, 3);
}
