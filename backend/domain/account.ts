import type { Brand } from "./brand.ts";
import { LedgerhoundError } from "./errors.ts";

/**
 * An account, or a place that money goes to which is none:
 *   bank:014:0123456789 · card:6222… · alipay:… · wechat:… · tron:T… · eth:0x… · btc:…
 *   clearing:tenpay                       a payment company: never traversed
 *   alias:promptpay:0812345678            resolves to an account for a period
 *   partial:<account that shows it>~<as shown>   masked, nicknamed or blank: private to that account
 *   end:cash~<account>                    cash, fee or interest of that account
 * Leading zeros and letter case are kept as the source writes them.
 */
export type AccountId = Brand<"AccountId">;

export type AccountKind = "bank" | "card" | "wallet" | "chain" | "clearing" | "alias" | "partial" | "end";

export type EndKind = "cash" | "fee" | "interest";

const KIND_BY_SCHEME: Readonly<Record<string, AccountKind>> = {
  bank: "bank",
  card: "card",
  alipay: "wallet",
  wechat: "wallet",
  wallet: "wallet",
  tron: "chain",
  eth: "chain",
  btc: "chain",
  clearing: "clearing",
  alias: "alias",
  partial: "partial",
  end: "end",
};

/** What an account id begins with, before its first colon. */
export const ACCOUNT_SCHEMES: readonly string[] = Object.keys(KIND_BY_SCHEME);

/** Kinds through which money is never followed: it is not one person's account. */
const NEVER_TRAVERSED: ReadonlySet<AccountKind> = new Set(["clearing", "alias", "partial", "end"]);

/** Reads an account id. Throws bad-input when the scheme is unknown or the number is blank. */
export function parseAccountId(text: string): AccountId {
  const [scheme = "", ...rest] = text.split(":");
  if (!Object.hasOwn(KIND_BY_SCHEME, scheme) || rest.join(":").trim() === "") {
    const schemes = Object.keys(KIND_BY_SCHEME).join(", ");
    throw new LedgerhoundError("bad-input", `"${text}" is no account. Write scheme:number with one of ${schemes}.`, { text });
  }
  return text as AccountId;
}

export function accountKind(id: AccountId): AccountKind {
  const kind = KIND_BY_SCHEME[id.slice(0, id.indexOf(":"))];
  if (kind === undefined) throw new Error(`account of unknown kind: ${id}`);
  return kind;
}

/** Whether money may be followed into this account and on. */
export function isTraversable(id: AccountId): boolean {
  return isFollowed(accountKind(id));
}

/** isTraversable of any account of that kind. */
export function isFollowed(kind: AccountKind): boolean {
  return !NEVER_TRAVERSED.has(kind);
}

/** A counterparty that only `shownBy` shows, as masked or blank text. Never equal to another account's. */
export function partialAccount(shownBy: AccountId, asShown: string): AccountId {
  return `partial:${shownBy}~${asShown}` as AccountId;
}

/** Cash, fee or interest of one account. */
export function endOf(account: AccountId, kind: EndKind): AccountId {
  return `end:${kind}~${account}` as AccountId;
}

/** Which end an end account is; null for every other kind. */
export function endKind(id: AccountId): EndKind | null {
  const match = /^end:(cash|fee|interest)~/.exec(id);
  return (match?.[1] as EndKind | undefined) ?? null;
}

/** The number as people write it, without scheme and bank: "6222…6217" is never cut here. */
export function accountNumber(id: AccountId): string {
  const kind = accountKind(id);
  if (kind === "partial") return id.slice(id.indexOf("~") + 1);
  if (kind === "end") return endKind(id) ?? id;
  return id.slice(id.lastIndexOf(":") + 1);
}

/**
 * The institution whose clock writes this account's statement: the bank code, the first six digits of a card
 * (its issuer, ISO/IEC 7812), or the chain or wallet itself.
 */
export function clockOf(id: AccountId): string {
  const [scheme = "", first = ""] = id.split(":");
  if (scheme === "bank") return `bank:${first}`;
  if (scheme === "card") return `card:${first.slice(0, 6)}`;
  return scheme;
}
