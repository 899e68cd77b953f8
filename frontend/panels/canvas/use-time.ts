import { useMemo, useState } from "react";
import { layerDrawn } from "../../state/canvas/compose-communities.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import { momentsOf, playedUntil } from "../../state/canvas/playback.ts";
import { litBy, narrowed, shownTransfers } from "../../state/canvas/shown-transfers.ts";
import type { Stretch } from "../../state/canvas/stretch.ts";
import { chartOf, chartOfMap, litOnMap } from "../../state/canvas/time-chart.ts";
import { usePlayer } from "./use-player.ts";

/** The transfers on the canvas in time: all, those in the brushed stretch and on the path, and what lights up of them.
 * A stretch that is being pulled is shown at once and kept, one step of undo, when it is let go. */
export function useTime(content: CanvasContent, keep: (stretch: Stretch | null) => void) {
  const [pulled, pull] = useState<Stretch | null | undefined>(undefined);
  const { accounts, flows, singles, hidden, path } = content;
  const layer = layerDrawn(content);
  const stretch = pulled === undefined ? content.stretch : pulled;
  const brush = (done: Stretch | null) => {
    pull(undefined);
    keep(done);
  };
  const all = useMemo(() => shownTransfers({ accounts, flows, singles, hidden }), [accounts, flows, singles, hidden]);
  const some = useMemo(() => narrowed(all, stretch, path), [all, stretch, path]);
  const chart = useMemo(() => (layer ? chartOfMap(layer) : chartOf(all)), [layer, all]);
  // A map of communities knows no single transfers of theirs: there is nothing to play.
  const moments = useMemo(() => (layer ? [] : momentsOf(some)), [layer, some]);
  const player = usePlayer(moments);
  const { index } = player;
  const lit = useMemo(() => {
    if (index !== null) return litBy(playedUntil(moments, index));
    if (layer) return stretch === null ? null : litOnMap({ accounts, flows }, layer, stretch);
    return stretch === null && path === null ? null : litBy(some);
  }, [index, moments, some, stretch, path, layer, accounts, flows]);
  return { all, some, chart, isPlayable: layer === null, moments, player, stretch, pull, brush, lit };
}

export type CanvasTime = ReturnType<typeof useTime>;
