import type { Point } from "./hop-points.ts";

/** A point that may be pushed, unless it is pinned. */
export interface Pushed extends Point {
  readonly isPinned: boolean;
}

interface Body {
  readonly index: number;
  x: number;
  y: number;
  readonly isPinned: boolean;
}

const ROUNDS = 120;

/**
 * Pushes points away from each other until no two lie nearer than `least`, or for 120 rounds. What is pinned stays. Points
 * are taken in the order given: same input, same output.
 */
export function keptApart(points: readonly Pushed[], least: number): Point[] {
  const bodies = points.map(({ x, y, isPinned }, index): Body => ({ index, x, y, isPinned }));
  for (let round = 0; round < ROUNDS && pushAll(bodies, least); round += 1);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** One round; whether anything was too near. Only what lies in the same or a touching cell can be. */
function pushAll(bodies: readonly Body[], least: number): boolean {
  const cells = new Map<number, Body[]>();
  const cellOf = ({ x, y }: Body) => [Math.floor(x / least), Math.floor(y / least)] as const;
  let hasMoved = false;
  for (const body of bodies) {
    const [column, row] = cellOf(body);
    const near = AROUND.flatMap(([across, down]) => cells.get(keyOf(column + across, row + down)) ?? []);
    for (const other of near) hasMoved = push(body, other, least) || hasMoved;
    const key = keyOf(...cellOf(body));
    const cell = cells.get(key);
    if (cell) cell.push(body);
    else cells.set(key, [body]);
  }
  return hasMoved;
}

const AROUND = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));

/** A cell as one whole number, unlike any other's up to a million cells to each side. */
function keyOf(column: number, row: number): number {
  return (column + 2 ** 20) * 2 ** 21 + row + 2 ** 20;
}

/** Two on one spot part along a direction of the later one's own. */
function push(body: Body, other: Body, least: number): boolean {
  const movable = Number(!body.isPinned) + Number(!other.isPinned);
  const [dx, dy] = [body.x - other.x, body.y - other.y];
  const away = Math.hypot(dx, dy);
  if (movable === 0 || away >= least) return false;
  const [ux, uy] = away > 0 ? [dx / away, dy / away] : [Math.cos(body.index), Math.sin(body.index)];
  const step = (least - away + 0.5) / movable;
  shift(body, ux * step, uy * step);
  shift(other, -ux * step, -uy * step);
  return true;
}

function shift(body: Body, dx: number, dy: number): void {
  if (body.isPinned) return;
  body.x += dx;
  body.y += dy;
}
