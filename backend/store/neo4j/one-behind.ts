/** Works that follow each other, with the caller one ahead: it prepares the next while the last is under way. */
export interface OneBehind {
  /** Starts the work when the one before it is done. Throws what that one threw, and starts nothing then. */
  start(work: () => Promise<void>): Promise<void>;
  /** Waits for the last work. Throws what it threw. */
  end(): Promise<void>;
  /** Waits for the last work, however it ends. */
  settled(): Promise<void>;
}

type Ended = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

export function oneBehind(): OneBehind {
  let last: Promise<Ended> = Promise.resolve({ failed: false });
  const end = async (): Promise<void> => {
    const ended = await last;
    if (ended.failed) throw ended.error;
  };
  return {
    start: async (work) => {
      await end();
      last = work().then(
        () => ({ failed: false }),
        (error: unknown) => ({ failed: true, error }),
      );
    },
    end,
    settled: async () => void (await last),
  };
}
