import type { RequestRow } from "../../backend/api/contract/request.ts";
import { REQUEST_KINDS } from "../../backend/domain/request.ts";
import { type Span, spanOf } from "./print-span.ts";

/** What a request's clock says at a moment of the server. */
export interface RequestClock {
  readonly state: RequestRow["state"];
  /** Time until its hold ends, until its answer is due, or since it was due or ended; null where no clock runs. */
  readonly span: (Span & { readonly kind: "left" | "due" | "late" | "ended" }) | null;
  /** Somebody must act today. */
  readonly urgent: boolean;
}

/** The clock that matters in the state that the request is in. now: ISO time of the server's answer. */
export function clockOfRequest(
  { state, dueAt, expiresAt }: Pick<RequestRow, "state" | "dueAt" | "expiresAt">,
  now: string,
): RequestClock {
  const until = (kind: "left" | "due" | "late" | "ended", at: string | null): RequestClock["span"] =>
    at === null ? null : { ...spanOf(Math.abs(Date.parse(at) - Date.parse(now)) / 1000), kind };
  const spans: Readonly<Record<RequestRow["state"], RequestClock["span"]>> = {
    draft: null,
    sent: until("left", expiresAt) ?? until("due", dueAt),
    overdue: until("late", dueAt),
    expiring: until("left", expiresAt),
    expired: until("ended", expiresAt),
    answered: until("left", expiresAt),
    released: null,
  };
  return { state, span: spans[state], urgent: state === "expiring" || state === "overdue" || state === "expired" };
}

const URGENCY: readonly RequestRow["state"][] = ["overdue", "expiring", "expired", "draft", "sent", "answered", "released"];

/** What wants a person first stands first; then by kind, institution and id. */
export function inOrderOfWork<Row extends Pick<RequestRow, "state" | "kind" | "addressee" | "id">>(
  requests: readonly Row[],
): readonly Row[] {
  const place = ({ state, kind }: Row) => URGENCY.indexOf(state) * REQUEST_KINDS.length + REQUEST_KINDS.indexOf(kind);
  const name = ({ addressee, id }: Row) => `${addressee} ${id}`;
  return [...requests].sort((a, b) => place(a) - place(b) || (name(a) < name(b) ? -1 : 1));
}
