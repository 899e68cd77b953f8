import type { ExpandBody, ExpandFilter } from "../../../backend/api/contract/canvas.ts";
import type { ZoneTimes } from "../../state/print-time.ts";

/** What stands in the fields of the expand dialog. */
export interface ExpandFields {
  readonly direction: ExpandBody["direction"];
  readonly from: string;
  readonly until: string;
  readonly least: string;
  /** Kind and role of the other account; empty for any. */
  readonly kind: ExpandFilter["kinds"][number] | "";
  readonly role: ExpandFilter["roles"][number] | "";
  readonly order: ExpandBody["order"];
  readonly top: number;
}

export const FIRST_FIELDS: ExpandFields = {
  direction: "out",
  from: "",
  until: "",
  least: "",
  kind: "",
  role: "",
  order: "amount",
  top: 25,
};

export const MOST = 500;

/** The fields with which a "more" pill asks again: the same question, another 25. */
export function fieldsAgain(ask: Omit<ExpandBody, "shown">, times: ZoneTimes): ExpandFields {
  const written = (iso: string | null | undefined) => (iso ? times.moment(iso) : "");
  return {
    direction: ask.direction,
    from: written(ask.from),
    until: written(ask.until),
    least: ask.least?.amount ?? "",
    kind: ask.kinds[0] ?? "",
    role: ask.roles[0] ?? "",
    order: ask.order,
    top: Math.min(MOST, ask.top + 25),
  };
}

/** A time field as ISO; null for an empty one, undefined for one that is no time. */
export function timeIn(text: string, times: ZoneTimes): string | null | undefined {
  return text.trim() === "" ? null : (times.read(text) ?? undefined);
}

/** An amount field as a plain decimal; null for an empty one, undefined for one that is no amount. */
export function amountIn(text: string): string | null | undefined {
  const plain = text.replaceAll(",", "").trim();
  if (plain === "") return null;
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** The question of the fields; null while one of them cannot be read. */
export function filterOf(account: string, currency: string, fields: ExpandFields, times: ZoneTimes): ExpandFilter | null {
  const [from, until, amount] = [timeIn(fields.from, times), timeIn(fields.until, times), amountIn(fields.least)];
  if (from === undefined || until === undefined || amount === undefined) return null;
  return {
    account,
    direction: fields.direction,
    from,
    until,
    least: amount === null ? null : { amount, currency },
    kinds: fields.kind === "" ? [] : [fields.kind],
    roles: fields.role === "" ? [] : [fields.role],
  };
}
