import type { Progress } from "../tasks/task.ts";

/** At most so often a line is written again. */
const EVERY_MS = 100;

/** A progress line on a terminal that writes over itself; silent elsewhere. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Wipes the line, so that what follows starts clean. */
  readonly clear: () => void;
}

export function progressLine(write: (text: string) => void, isTerminal: boolean, now: () => number): ProgressLine {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  const state = { started: 0, last: 0, step: "", shown: false };
  return {
    show: (progress) => {
      const at = now();
      if (progress.step !== state.step) Object.assign(state, { step: progress.step, started: at, last: 0 });
      if (at - state.last < EVERY_MS) return;
      Object.assign(state, { last: at, shown: true });
      write(`\r\u001b[2K${progressText(progress, at - state.started)}`);
    },
    clear: () => {
      if (state.shown) write("\r\u001b[2K");
      state.shown = false;
    },
  };
}

const BAR = 24;

function progressText({ step, done, total, unit }: Progress, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? Math.round((done * 1000) / elapsedMs) : 0;
  const pace = `${grouped(rate)} ${unit}/s`;
  if (total === null || total === 0) return `${step}  ${grouped(done)} ${unit} · ${pace}`;
  const filled = Math.min(BAR, Math.round((BAR * done) / total));
  const left = rate > 0 ? ` · ${Math.ceil((total - done) / rate)} s left` : "";
  return `${step}  [${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${grouped(done)} of ${grouped(total)} ${unit} · ${pace}${left}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
