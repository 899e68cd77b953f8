import { createHash } from "node:crypto";
import { wallIn } from "../calendar.ts";
import type { Payment } from "../payment.ts";
import { csvText } from "./csv.ts";

const HEADERS = ["Transaction Hash", "Block", "Time", "From", "To", "Amount", "Token", "TokenContract", "Status"];
const USDT_CONTRACT = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
/** Tron makes a block every three seconds; this one stood near 1 January 2025, 00:00 UTC. */
const FIRST_BLOCK = 68_400_000;
const FIRST_BLOCK_AT = Date.UTC(2025, 0, 1);

/** Transfers of USDT on Tron as Tronscan exports them, in time order, UTC. */
export function tronscanExport(payments: readonly Payment[]): Uint8Array {
  const lines = [...payments].sort((a, b) => a.at - b.at || a.number - b.number).map(lineOf);
  return new TextEncoder().encode(csvText([HEADERS, ...lines], "\n"));
}

function lineOf({ at, from, to, minor, number }: Payment): string[] {
  if (from.kind !== "account" || to.kind !== "account") throw new Error("USDT moves between wallets only");
  const block = FIRST_BLOCK + Math.floor((at - FIRST_BLOCK_AT) / 3_000);
  const hash = createHash("sha256").update(`${number} ${block} ${from.number} ${to.number}`).digest("hex");
  return [hash, String(block), wallIn("utc", at), from.number, to.number, usdt(minor), "USDT", USDT_CONTRACT, "CONFIRMED"];
}

/** Six places, none of the zeros behind: "13342.5". */
function usdt(minor: bigint): string {
  const text = minor.toString().padStart(7, "0");
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, "");
}
