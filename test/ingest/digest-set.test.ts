import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { digestSet } from "../../ingest/digest-set.ts";

function digest(number: number): Uint8Array {
  return createHash("sha256").update(String(number)).digest();
}

it("a set of digests says what a plain set says, also after it has grown", () => {
  const digests = digestSet();
  for (let number = 0; number < 5_000; number += 1) expect(digests.add(digest(number))).toBe(true);
  for (let number = 0; number < 5_000; number += 1) expect(digests.add(digest(number))).toBe(false);
});

it("digests that fall on the same slot are kept apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 16, maxLength: 16, max: 1 }).filter((bytes) => bytes.some((byte) => byte > 0))),
      (all) => {
        const digests = digestSet();
        const plain = new Set<string>();
        for (const bytes of all) {
          expect(digests.add(bytes)).toBe(!plain.has(bytes.join()));
          plain.add(bytes.join());
        }
      },
    ),
  );
});
