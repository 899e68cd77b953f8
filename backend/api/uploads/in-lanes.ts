/** Runs works as they come, so many at a time; the others wait in the order asked. */
export type InLanes = <T>(work: () => Promise<T>) => Promise<T>;

export function inLanes(lanes: number): InLanes {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= lanes) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over this lane; only then is it not counted anew.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
