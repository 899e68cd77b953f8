/** Works that go beside each other, one in each lane, while the caller prepares the next. */
export interface Lanes<L> {
  /**
   * Starts the work when its lane is free; lanes are taken in turn. alone: beside no other work. Throws what a work of its lane
   * threw, and starts nothing then.
   */
  start(work: (lane: L) => Promise<void>, alone: boolean): Promise<void>;
  /** Waits for all works. Throws what the first of them threw. */
  end(): Promise<void>;
  /** Waits for all works, however they end. */
  settled(): Promise<void>;
}

type Ended = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

const DONE: Promise<Ended> = Promise.resolve({ failed: false });

export function inLanes<L>(lanes: readonly [L, ...L[]]): Lanes<L> {
  const last = lanes.map(() => DONE);
  let [started, wasAlone] = [0, false];
  const free = async (place: number): Promise<void> => {
    const ended = await last[place];
    if (ended?.failed === true) throw ended.error;
  };
  const end = async (): Promise<void> => {
    for (const place of lanes.keys()) await free(place);
  };
  return {
    start: async (work, alone) => {
      const place = started % lanes.length;
      await (alone || wasAlone ? end() : free(place));
      [started, wasAlone] = [started + 1, alone];
      last[place] = work(lanes[place] ?? lanes[0]).then(
        () => ({ failed: false }),
        (error: unknown) => ({ failed: true, error }),
      );
    },
    end,
    settled: async () => void (await Promise.all(last)),
  };
}
