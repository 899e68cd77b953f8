import { type AccountId, accountKind } from "../domain/account.ts";
import { AMOUNT_RULES, type Trace } from "../domain/trace.ts";

/**
 * The layer of every account that one victim's money reached by any rule that gives amounts: 1 is the payee of the victim's own
 * payment (一级卡), 2 its payees, and so on by the fewest hops. By layer, then account; cash, fees and interest have none.
 */
export function victimLayers(trace: Trace, label: string): readonly { readonly account: AccountId; readonly layer: number }[] {
  const origins = new Set(trace.origins.filter((origin) => origin.label === label).map(({ transfer }) => transfer));
  const layers = new Map<AccountId, number>();
  const carried = trace.rules.filter(({ rule }) => AMOUNT_RULES.includes(rule)).flatMap(({ transfers }) => transfers);
  const own = carried.filter(({ shares }) => shares.some((share) => share.label === label && share.money.minor > 0n));
  for (const { transfer, from, to } of own) {
    const layer = origins.has(transfer) ? 1 : (layers.get(from) ?? 0) + 1;
    layers.set(to, Math.min(layer, layers.get(to) ?? layer));
  }
  return [...layers]
    .filter(([account]) => accountKind(account) !== "end")
    .map(([account, layer]) => ({ account, layer }))
    .sort((a, b) => a.layer - b.layer || (a.account < b.account ? -1 : 1));
}
