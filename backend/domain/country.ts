import { type AccountId, accountKind } from "./account.ts";

/** Countries whose rules for holds, requests and return are in the tables. */
export const COUNTRIES = ["CN", "TH"] as const;

export type Country = (typeof COUNTRIES)[number];

/** Bank codes as the countries' own clearing uses them: three digits each, and none is used in both. */
const BANKS: Readonly<Record<Country, readonly string[]>> = {
  CN: ["102", "103", "104", "105", "203", "301", "302", "303", "304", "305", "306", "307", "308", "309", "310", "313", "403"],
  TH: ["002", "004", "006", "011", "014", "022", "024", "025", "030", "033", "034", "069", "073"],
};

/** The country whose bank or payment company keeps the account; null where its number does not tell. UnionPay cards start with 62. */
export function countryOf(account: AccountId): Country | null {
  const [scheme = "", first = ""] = account.split(":");
  if (scheme === "alipay" || scheme === "wechat" || (scheme === "card" && first.startsWith("62"))) return "CN";
  if (accountKind(account) !== "bank") return null;
  return COUNTRIES.find((country) => BANKS[country].includes(first)) ?? null;
}
