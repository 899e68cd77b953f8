import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Movement, RecordId } from "../../backend/domain/record.ts";
import { byTime, transferOf } from "../../backend/domain/transfer.ts";
import { movementsIn, stretchesOf } from "../../backend/store/neo4j/stretches.ts";
import { timeMerge } from "../../backend/store/neo4j/time-merge.ts";
import { movement } from "../cases/movement.ts";

const SENT = movement({ side: "payer", at: "2025-03-14T09:00:00+07:00" });
const LATER = movement({ side: "payer", at: "2025-03-14T09:00:01+07:00", memo: "next" });
const ARRIVED = movement({ side: "payee", at: "2025-03-14T09:00:05+07:00" });
const LINKED: ReadonlyMap<RecordId, RecordId> = new Map([[SENT.id, ARRIVED.id]]);

describe("the merge of files by time", () => {
  test("a transfer waits for its payee's record, and what comes after it waits too", () => {
    const merge = timeMerge(LINKED);
    merge.add([SENT, LATER]);
    expect(merge.before(LATER.at.at + 1)).toEqual([]);
    merge.add([ARRIVED]);
    expect(merge.rest()).toEqual([transferOf([SENT, ARRIVED]), transferOf([LATER])]);
  });

  test("a record that two files hold comes once", () => {
    const merge = timeMerge(LINKED);
    merge.add([SENT, ARRIVED]);
    merge.add([LATER, SENT]);
    merge.add([ARRIVED]);
    expect(merge.rest()).toEqual([transferOf([SENT, ARRIVED]), transferOf([LATER])]);
  });

  test("a linked record that is in no file that shows is a fault", () => {
    const merge = timeMerge(LINKED);
    merge.add([SENT]);
    expect(() => merge.rest()).toThrow("is linked and in no file that shows");
  });

  test("stretches of any files, given in the order in which they begin, come out in the order of byTime", () => {
    const files = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(files, (minutes) => {
        const rows = minutes.flatMap((file, number) => file.map((minute, row) => rowAt(minute, `${number} ${row}`)));
        const whole = rows.map((row) => transferOf([row])).sort(byTime);
        const stretches = minutes
          .map((file, number) => file.map((minute, row) => rowAt(minute, `${number} ${row}`)))
          .flatMap((file) => stretchesOf(0, file))
          .sort((a, b) => Number(a.first - b.first));
        const merge = timeMerge(new Map());
        const merged = stretches.flatMap(({ first, movements }) => {
          const ready = merge.before(Number(first));
          merge.add(movementsIn(movements));
          return ready;
        });
        expect([...merged, ...merge.rest()]).toEqual(whole);
      }),
    );
  });
});

/** A row whose id is that of what it says. */
function rowAt(minute: number, sequence: string): Movement {
  const at = new Date(Date.UTC(2025, 2, 14, 9, minute)).toISOString();
  return movement({ at, sequence, side: "both" });
}
