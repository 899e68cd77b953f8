/** How fast rows went. */
export interface Pace {
  readonly rowsPerSecond: number;
  /** Processor time of all threads of this process, in microseconds a row: tells little of what else the machine did. */
  readonly cpuMicros: number;
}

/** Starts a watch; asked with the rows that went by, it gives their pace. */
export function startWatch(): (rows: number) => Pace {
  const began = performance.now();
  const used = process.cpuUsage();
  return (rows) => {
    const { user, system } = process.cpuUsage(used);
    return { rowsPerSecond: rows / ((performance.now() - began) / 1000), cpuMicros: (user + system) / rows };
  };
}
