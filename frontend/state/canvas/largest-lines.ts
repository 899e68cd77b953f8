import type { CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import { compareIds } from "./arrival-order.ts";
import { communityOf } from "./bubbles.ts";
import { largest } from "./node-look.ts";

/** So many lines of each closed community are drawn; all of them together nobody can read. */
const OF_EACH = 2;

/**
 * Of the lines between two communities those that are among the largest of either; every line with an account at one end.
 * In the order given. Money of different currencies is ranked by its number: for drawing only.
 */
export function largestLines(lines: readonly CanvasFlow[]): readonly CanvasFlow[] {
  const drawn = new Set<string>();
  const seen = new Map<string, number>();
  const size = new Map(lines.map(({ id, sums }) => [id, largest(sums)]));
  const bySize = [...lines].sort((a, b) => (size.get(b.id) ?? 0) - (size.get(a.id) ?? 0) || compareIds(a.id, b.id));
  for (const line of bySize) {
    const counts = [seen.get(line.from) ?? 0, seen.get(line.to) ?? 0];
    if (isBetween(line) && counts.every((count) => count >= OF_EACH)) continue;
    drawn.add(line.id);
    seen.set(line.from, (counts[0] ?? 0) + 1);
    seen.set(line.to, (counts[1] ?? 0) + 1);
  }
  return lines.filter(({ id }) => drawn.has(id));
}

function isBetween({ from, to }: CanvasFlow): boolean {
  return communityOf(from) !== null && communityOf(to) !== null;
}
