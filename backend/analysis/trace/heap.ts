/** A priority queue: take() gives the least by `order`, undefined when empty. order must be total for a stable answer. */
export interface Heap<T> {
  add(item: T): void;
  take(): T | undefined;
  readonly size: () => number;
}

/** A binary heap; add and take cost the logarithm of its size. */
export function heapBy<T>(order: (a: T, b: T) => number): Heap<T> {
  const items: T[] = [];
  const before = (a: number, b: number): boolean => {
    const [left, right] = [items[a], items[b]];
    return left !== undefined && right !== undefined && order(left, right) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [left, right] = [items[a], items[b]];
    if (left === undefined || right === undefined) return;
    items[a] = right;
    items[b] = left;
  };
  const rise = (start: number): void => {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!before(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = before(left + 1, left) ? left + 1 : left;
      if (!before(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  return {
    add: (item) => rise(items.push(item) - 1),
    take: () => {
      swap(0, items.length - 1);
      const least = items.pop();
      sink();
      return least;
    },
    size: () => items.length,
  };
}
