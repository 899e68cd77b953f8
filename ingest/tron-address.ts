import { base58Check, base58Version } from "./base58-check.ts";

const TRON_VERSION = 0x41;

/** Whether a text is a TRON address: base58check of 25 bytes that start with 0x41. */
export function isTronAddress(text: string): boolean {
  return text.length === 34 && base58Version(text) === TRON_VERSION;
}

/** The address of 20 bytes as event logs write them, "0x…" or "41…" in hexadecimal; null where it is none. */
export function tronAddressOfHex(text: string): string | null {
  const hex = /^(?:0x|41)?([0-9a-fA-F]{40})$/.exec(text)?.[1];
  return hex === undefined ? null : base58Check(Buffer.from(`41${hex}`, "hex"));
}
