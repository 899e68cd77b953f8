import { useMemo, useState } from "react";
import type { CanvasContent } from "../../state/canvas/content.ts";
import { momentsOf, playedUntil } from "../../state/canvas/playback.ts";
import { litBy, narrowed, type Stretch, shownTransfers } from "../../state/canvas/shown-transfers.ts";
import { usePlayer } from "./use-player.ts";

/** The transfers on the canvas in time: all, those in the brushed stretch and on the path, and what lights up of them. */
export function useTime(content: CanvasContent) {
  const [stretch, brush] = useState<Stretch | null>(null);
  const { accounts, flows, singles, hidden, path } = content;
  const all = useMemo(() => shownTransfers({ accounts, flows, singles, hidden }), [accounts, flows, singles, hidden]);
  const some = useMemo(() => narrowed(all, stretch, path), [all, stretch, path]);
  const moments = useMemo(() => momentsOf(some), [some]);
  const player = usePlayer(moments);
  const { index } = player;
  const lit = useMemo(() => {
    if (index !== null) return litBy(playedUntil(moments, index));
    return stretch === null && path === null ? null : litBy(some);
  }, [index, moments, some, stretch, path]);
  return { all, some, moments, player, stretch, brush, lit };
}

export type CanvasTime = ReturnType<typeof useTime>;
