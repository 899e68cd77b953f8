/** Resident memory of this process over a time. */
export interface Sampled {
  readonly mostMib: number;
  /** Twenty samples at even distances, oldest first; fewer when it was short. */
  readonly along: readonly number[];
  /** Mean of the last third over the mean of the middle third: 1 is flat. */
  readonly growth: number;
}

const EVERY_MS = 200;
const SHOWN = 20;

/** Samples until stopped. */
export function memorySamples(): { readonly stop: () => Sampled } {
  const samples = [residentMib()];
  const timer = setInterval(() => samples.push(residentMib()), EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      samples.push(residentMib());
      const third = Math.floor(samples.length / 3);
      const step = Math.max(1, Math.floor(samples.length / SHOWN));
      return {
        mostMib: Math.max(...samples),
        along: samples.filter((_, index) => index % step === 0),
        growth: mean(samples.slice(-third)) / mean(samples.slice(third, 2 * third)),
      };
    },
  };
}

function residentMib(): number {
  return process.memoryUsage.rss() / 1_048_576;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
