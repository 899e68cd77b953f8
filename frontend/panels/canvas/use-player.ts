import { useEffect, useState } from "react";
import { type PlayedMoment, type Speed, waitBetween } from "../../state/canvas/playback.ts";

export interface Player {
  /** The moment that is shown; null while the whole time is. */
  readonly index: number | null;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** The gap that was jumped on the way to this moment; null for none. */
  readonly jumped: { readonly from: number; readonly until: number } | null;
  readonly toggle: () => void;
  /** One moment forth (1) or back (-1); stops. */
  readonly step: (by: 1 | -1) => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly stop: () => void;
}

/** Walks through the moments at a speed. The next waits as long as it did, but never longer than somebody would watch. */
export function usePlayer(moments: readonly PlayedMoment[]): Player {
  const [index, setIndex] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const last = moments.length - 1;
  const at = index === null ? null : Math.min(index, last);
  const [now, next, before] = [moments[at ?? -1], moments[(at ?? -1) + 1], moments[(at ?? 0) - 1]];
  useEffect(() => {
    if (!isPlaying) return;
    if (!next) return setPlaying(false);
    const wait = now ? waitBetween(now, next, speed).ms : 0;
    const timer = setTimeout(() => setIndex((played) => (played ?? -1) + 1), wait);
    return () => clearTimeout(timer);
  }, [isPlaying, now, next, speed]);
  return {
    index: at !== null && at >= 0 ? at : null,
    isPlaying,
    speed,
    jumped: now && before && waitBetween(before, now, speed).isJump ? { from: before.at, until: now.at } : null,
    toggle: () => {
      if (!isPlaying && at === last) setIndex(null);
      setPlaying(!isPlaying && last >= 0);
    },
    step: (by) => {
      setPlaying(false);
      setIndex(Math.max(0, Math.min(last, at === null ? (by === 1 ? 0 : last) : at + by)));
    },
    setSpeed,
    stop: () => {
      setPlaying(false);
      setIndex(null);
    },
  };
}
