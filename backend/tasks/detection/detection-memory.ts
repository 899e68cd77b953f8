import type { KeptWork } from "../../analysis/detect/kept-work.ts";
import type { CaseId } from "../../domain/case.ts";

/** Graphs that stay for it hold together so many transfers at most, about 90 bytes each: half a gibibyte. */
const MOST_TRANSFERS = 6_000_000;

/** What the latest detections left for the next ones of the same cases; one for a process. What it forgets is computed again. */
export class DetectionMemory {
  private readonly kept = new Map<CaseId | null, KeptWork>();
  private readonly mostTransfers: number;

  constructor(mostTransfers = MOST_TRANSFERS) {
    this.mostTransfers = mostTransfers;
  }

  /** Of the case's latest detection, or of the one over everything; null where none is remembered. */
  before(caseId: CaseId | null): KeptWork | null {
    return this.kept.get(caseId) ?? null;
  }

  /** The oldest go where all together are too large; one that is too large alone is not kept. */
  keep(caseId: CaseId | null, work: KeptWork): void {
    this.kept.delete(caseId);
    this.kept.set(caseId, work);
    let transfers = [...this.kept.values()].reduce((sum, { graph }) => sum + graph.size, 0);
    for (const [oldest, { graph }] of this.kept) {
      if (transfers <= this.mostTransfers) return;
      this.kept.delete(oldest);
      transfers -= graph.size;
    }
  }
}
