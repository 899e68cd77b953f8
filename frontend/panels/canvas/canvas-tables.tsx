import type { LeadDocument } from "../../../backend/api/contract/lead.ts";
import type { CommunityLayer } from "../../state/canvas/bubbles.ts";
import { LeadTable } from "../leads/lead-table.tsx";
import { CommunityTable } from "./community-table.tsx";
import { LinkedTable } from "./linked-table.tsx";
import type { CanvasTime } from "./use-time.ts";

interface CanvasTablesProps {
  readonly leads: readonly LeadDocument[];
  readonly isShown: (account: string) => boolean;
  /** The communities, where they are what is drawn. */
  readonly layer: CommunityLayer | null;
  readonly time: CanvasTime;
  readonly labelOf: (account: string) => string;
}

/** What is on the canvas as rows: leads, communities where they are drawn, transfers among drawn accounts. */
export function CanvasTables({ leads, isShown, layer, time, labelOf }: CanvasTablesProps) {
  return (
    <>
      <LeadTable leads={leads} isShown={isShown} />
      {layer && <CommunityTable layer={layer} stretch={time.stretch} />}
      {(layer === null || time.all.length > 0) && <LinkedTable transfers={time.some} total={time.all.length} labelOf={labelOf} />}
    </>
  );
}
