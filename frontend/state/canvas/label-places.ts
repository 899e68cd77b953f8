/** A rectangle in screen px; x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants one of some places, the best first. Greater priority chooses first; ties by id. */
export interface WantedLabel {
  readonly id: string;
  readonly priority: number;
  readonly places: readonly [Box, ...Box[]];
}

/** Screen px of a cell: a little wider than a usual label, so that few boxes lie in more than four. */
const CELL = 120;

/**
 * The place of each label that fits: none overlaps another or a box of `taken`. A label whose places are all taken is left
 * out and comes back when there is room.
 */
export function placeLabels(wanted: readonly WantedLabel[], taken: readonly Box[]): Map<string, Box> {
  const grid = new Map<string, Box[]>();
  for (const box of taken) keep(grid, box);
  const placed = new Map<string, Box>();
  for (const { id, places } of [...wanted].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))) {
    const free = places.find((place) =>
      cellsOf(place).every((cell) => !(grid.get(cell) ?? []).some((box) => overlaps(box, place))),
    );
    if (!free) continue;
    placed.set(id, free);
    keep(grid, free);
  }
  return placed;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function keep(grid: Map<string, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) grid.set(cell, [...(grid.get(cell) ?? []), box]);
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) cells.push(`${column}:${row}`);
  }
  return cells;
}
