import type { AccountId } from "../backend/domain/account.ts";
import { base58Version } from "./base58-check.ts";
import { isTronAddress } from "./tron-address.ts";

/**
 * The account of an address by its own form: tron, eth (every chain of Ethereum's kind has the same addresses; in lower case, because
 * letter case is a checksum only) or btc. An address of another chain is a wallet of the currency given. null where it is no address.
 */
export function chainAccount(address: string, currency: string | null): AccountId | null {
  if (isTronAddress(address)) return `tron:${address}` as AccountId;
  if (ETH.test(address)) return `eth:${address.toLowerCase()}` as AccountId;
  const code = currency?.toLowerCase() ?? null;
  if (isBitcoinAddress(address) && (code === null || BITCOIN.has(code))) return `btc:${address}` as AccountId;
  return code !== null && !BITCOIN.has(code) && OTHER.test(address) ? (`wallet:${code}:${address}` as AccountId) : null;
}

/** An address of Ethereum's kind, or null. */
export function ethAccount(address: string): AccountId | null {
  return ETH.test(address) ? (`eth:${address.toLowerCase()}` as AccountId) : null;
}

const ETH = /^0x[0-9a-fA-F]{40}$/;
const BITCOIN: ReadonlySet<string> = new Set(["btc", "xbt"]);
const OTHER = /^[0-9A-Za-z:]{25,120}$/;

function isBitcoinAddress(text: string): boolean {
  if (/^bc1[02-9ac-hj-np-z]{11,71}$/.test(text)) return true;
  const version = base58Version(text);
  return version === 0x00 || version === 0x05;
}
