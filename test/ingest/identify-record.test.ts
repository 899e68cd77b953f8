import { expect, test } from "vitest";
import { recordIdentifier } from "../../ingest/identify-record.ts";
import { movementTold } from "../cases/movement.ts";

test("the same row in two files is one record", () => {
  expect(recordIdentifier()(movementTold())).toBe(recordIdentifier()(movementTold()));
});

test("equal rows in one file are different records, and the same ones in the next file", () => {
  const ids = () => {
    const identify = recordIdentifier();
    return [identify(movementTold()), identify(movementTold()), identify(movementTold())];
  };
  expect(new Set(ids()).size).toBe(3);
  expect(ids()).toEqual(ids());
});

test("a row that differs in any field is another record", () => {
  const identify = recordIdentifier();
  const ids = [{}, { memo: "rent" }, { paid: "1200.01 THB" }, { side: "payee" as const }, { status: "failed" as const }];
  expect(new Set(ids.map((told) => identify(movementTold(told)))).size).toBe(5);
});

test("an id is 128 bits in 22 characters of base64url", () => {
  const id = recordIdentifier()(movementTold());
  expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(Buffer.from(id, "base64url")).toHaveLength(16);
});
