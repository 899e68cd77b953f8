import { compareIds } from "./arrival-order.ts";
import type { Point } from "./hop-points.ts";
import { COLUMN_GAP } from "./placement.ts";

export interface ForceAsk {
  /** Where each account stands now; pinned ones stay there. */
  readonly places: Readonly<Record<string, Point & { readonly isPinned: boolean }>>;
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** Accounts push each other away up to this far, and links pull until they are this long. */
const REACH = COLUMN_GAP;
const LENGTH = COLUMN_GAP * 0.7;
const ROUNDS = 240;
const FIRST_STEP = 40;

interface Body {
  readonly id: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  readonly isPinned: boolean;
}

/** Places by pull along links and push between neighbours, from where all stand now. Same input, same output. */
export function forceLayout({ places, links }: ForceAsk): Record<string, Point> {
  const bodies = Object.entries(places)
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, { x, y, isPinned }]): Body => ({ id, x, y, dx: 0, dy: 0, isPinned }));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const springs = links.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b && a !== b ? [[a, b] as const] : [];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    pushAll(bodies);
    for (const [a, b] of springs) pull(a, b);
    const step = FIRST_STEP * (1 - round / ROUNDS);
    for (const body of bodies) settle(body, step);
  }
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Only what lies in the same or the next cell is near enough to push. */
function pushAll(bodies: readonly Body[]): void {
  const cells = new Map<string, Body[]>();
  for (const body of bodies) {
    const [column, row] = cellOf(body);
    const cell = cells.get(`${column},${row}`);
    if (cell) cell.push(body);
    else cells.set(`${column},${row}`, [body]);
  }
  for (const body of bodies) for (const other of nearOnes(body, cells)) push(body, other);
}

function nearOnes(body: Body, cells: ReadonlyMap<string, readonly Body[]>): Body[] {
  const [column, row] = cellOf(body);
  const near = AROUND.flatMap(([across, down]) => cells.get(`${column + across},${row + down}`) ?? []);
  return near.filter((other) => other !== body);
}

function cellOf({ x, y }: Body): readonly [number, number] {
  return [Math.floor(x / REACH), Math.floor(y / REACH)];
}

const AROUND = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));

function push(body: Body, other: Body): void {
  const order = compareIds(body.id, other.id);
  const [dx, dy] = body.x === other.x && body.y === other.y ? [order, order / 2] : [body.x - other.x, body.y - other.y];
  const away = Math.max(1, Math.hypot(dx, dy));
  if (away > REACH) return;
  const force = ((REACH - away) / REACH) * 14;
  body.dx += (dx / away) * force;
  body.dy += (dy / away) * force;
}

function pull(a: Body, b: Body): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const away = Math.max(1, Math.hypot(dx, dy));
  const force = (away - LENGTH) * 0.06;
  a.dx += (dx / away) * force;
  a.dy += (dy / away) * force;
  b.dx -= (dx / away) * force;
  b.dy -= (dy / away) * force;
}

function settle(body: Body, step: number): void {
  const far = Math.hypot(body.dx, body.dy);
  if (!body.isPinned && far > 0) {
    const share = Math.min(1, step / far);
    body.x += body.dx * share;
    body.y += body.dy * share;
  }
  [body.dx, body.dy] = [0, 0];
}
