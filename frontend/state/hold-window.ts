import type { ReportRow } from "../../backend/api/contract/case.ts";

/** The stretch that the hold slider goes over, and where it starts; ISO times in UTC. */
export interface HoldWindow {
  readonly from: string;
  readonly until: string;
  /** When the first matched report was told. */
  readonly start: string;
}

const HOUR_MS = 3_600_000;

/** From the first payment told to an hour after that report was told; null without a matched report. */
export function holdWindow(reports: readonly ReportRow[], caseId: string): HoldWindow | null {
  const matched = reports.filter(({ match }) => match.kind === "matched");
  const first = matched.find((report) => report.case === caseId) ?? matched[0];
  if (first === undefined) return null;
  const from = Date.parse(first.paidAt?.at ?? first.toldAt.at);
  return { from: iso(from), until: iso(Date.parse(first.toldAt.at) + HOUR_MS), start: iso(Date.parse(first.toldAt.at)) };
}

/** An ISO time moved to the nearest whole minute at or before it. */
export function wholeMinute(ms: number): string {
  return iso(Math.floor(ms / 60_000) * 60_000);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}
