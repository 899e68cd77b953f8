import { describe, expect, it } from "vitest";
import { clockOffsets } from "../../backend/analysis/clock-offsets.ts";
import { blockKey, linkBlock } from "../../backend/domain/link.ts";
import type { Movement } from "../../backend/domain/record.ts";
import { transferOf } from "../../backend/domain/transfer.ts";
import { linkingSet, scoreLinks } from "../../backend/scenario/linking-set.ts";
import { seededRandom } from "../../backend/scenario/random.ts";

describe("two sides of payments whose pairs are known", () => {
  const set = linkingSet(6_000, seededRandom(7));
  const byId = new Map(set.records.map((record) => [record.id, record]));
  const blocks = grouped(set.records);
  const links = [...blocks.values()].flatMap((block) => linkBlock(block));

  it("are linked one to one, nearly all of them and nearly all rightly", () => {
    const { precision, recall, known } = scoreLinks(set, links);
    expect(known).toBeGreaterThan(4_000);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.96);
    expect(new Set(links.flatMap(({ payer, payee }) => [payer, payee])).size).toBe(2 * links.length);
  });

  it("are never linked across references that contradict", () => {
    const told = links.map(({ payer, payee }) => [byId.get(payer)?.reference, byId.get(payee)?.reference]);
    expect(told.filter(([a, b]) => a && b)).not.toEqual([]);
    expect(told.filter(([a, b]) => a && b && a !== b)).toEqual([]);
  });

  it("tell how far each bank's clock stands from the reference, within the time that clearing takes", () => {
    const transfers = links.flatMap(({ payer, payee }) => {
      const [a, b] = [byId.get(payer), byId.get(payee)];
      return a && b ? [transferOf([a, b])] : [];
    });
    const offsets = clockOffsets(transfers);
    const reference = offsets.find(({ against }) => against === null);
    const zero = set.clocks[reference?.clock.slice(5) ?? ""] ?? Number.NaN;
    expect(offsets).toHaveLength(5);
    for (const { clock, offsetMs, pairs, against } of offsets) {
      expect(Math.abs(offsetMs / 1_000 - ((set.clocks[clock.slice(5)] ?? 0) - zero)), clock).toBeLessThanOrEqual(10);
      expect(against === null || pairs > 100, clock).toBe(true);
    }
  });
});

function grouped(records: readonly Movement[]): Map<string, Movement[]> {
  const groups = new Map<string, Movement[]>();
  for (const record of records) groups.set(blockKey(record), [...(groups.get(blockKey(record)) ?? []), record]);
  return groups;
}
