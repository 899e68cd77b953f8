import type { TFunction } from "i18next";
import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { endKind, parseAccountId } from "../../../backend/domain/account.ts";
import { isNumbered, maskedName } from "../../state/print-account.ts";

const SHOWN_END = 4;
const SHOWN_WHOLE = 6;

/** A victim's label, the word of an end, or the last four of the number ("…6217"); masked and clearing numbers whole. */
export function accountLabel({ id, number, victims }: CanvasAccount, t: TFunction): string {
  if (victims.length > 0) return victims.join(", ");
  const account = parseAccountId(id);
  const end = endKind(account);
  if (end !== null) return t(`canvas.end.${end}`);
  if (!isNumbered(account) || number.length <= SHOWN_WHOLE) return number;
  return `…${number.slice(-SHOWN_END)}`;
}

/** Under the label: why the money stops here, else the masked name; empty where neither is known. */
export function accountSecond({ exit, kind, names }: CanvasAccount, t: TFunction): string {
  if (exit !== null && kind !== "end") return t(`canvas.exit.${exit}`, { defaultValue: exit });
  const [name] = names;
  return name === undefined ? "" : maskedName(name);
}
