import { type AccountId, accountKind } from "../../domain/account.ts";
import type { Movement } from "../../domain/record.ts";
import { LONGEST_SAID, paymentText } from "../account-match.ts";
import { firstPlace } from "./stretches.ts";

/** Some texts of one file's payments, a line each, and on the same line of ends the accounts that they were said between. */
export type PaymentTexts = { readonly place: bigint; readonly texts: string; readonly ends: string };

/** What one node holds at most: the index finds the node, a look at its lines the text. */
const TEXTS = 500;

/** The server's index takes no property of more than 32,766 bytes. */
const BYTES = 30_000;

/** Longer texts are looked into by pieces, of at most three bytes a letter, which overlap by the longest text that is searched for. */
const PIECE = 8_000;

/** What searches look into of one part of a file: each text once a node, failed payments' with the others. */
export function paymentTextsOf(part: number, movements: readonly Movement[]): readonly PaymentTexts[] {
  const accounts = new Map<string, Set<AccountId>>();
  for (const { memo, from, to } of movements) {
    if (memo === null) continue;
    for (const piece of piecesOf(paymentText(memo))) {
      const known = accounts.get(piece) ?? new Set();
      accounts.set(piece, known.add(from).add(to));
    }
  }
  return inNodes([...accounts.keys()]).map((texts, index) => ({
    place: firstPlace(BigInt(part)) + BigInt(index),
    texts: texts.join("\n"),
    ends: texts.map((text) => lineOf(accounts.get(text) ?? [])).join("\n"),
  }));
}

function piecesOf(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const step = PIECE - LONGEST_SAID;
  return Array.from({ length: Math.ceil((text.length - LONGEST_SAID) / step) }, (_, index) =>
    text.slice(index * step, index * step + PIECE),
  );
}

function inNodes(texts: readonly string[]): readonly (readonly string[])[] {
  const nodes: string[][] = [];
  let bytes = BYTES;
  for (const text of texts) {
    const own = Buffer.byteLength(text) + 1;
    const last = nodes.at(-1);
    if (last === undefined || last.length === TEXTS || bytes + own > BYTES) {
      nodes.push([text]);
      bytes = own;
    } else {
      last.push(text);
      bytes += own;
    }
  }
  return nodes;
}

/** The account that stands in a line of ends. */
export function accountWritten(written: string): AccountId {
  return written.replace(/\\([\\nt])/g, (_, letter: string) => PLAIN[letter] ?? letter) as AccountId;
}

const PLAIN: Readonly<Record<string, string>> = { n: "\n", t: "\t" };
const WRITTEN: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\\": "\\\\" };

/** Accounts of a text, with a tab between; what a masked number may hold of line breaks is written as code. */
function lineOf(accounts: Iterable<AccountId>): string {
  const told = [...accounts].filter((account) => accountKind(account) !== "end");
  return told.map((account) => account.replace(/[\n\t\\]/g, (letter) => WRITTEN[letter] ?? letter)).join("\t");
}
