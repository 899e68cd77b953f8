import { say } from "../../backend/domain/sentence.ts";
import { chainAccount } from "../chain-address.ts";
import { factOf } from "../fact-draft.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readWhole } from "../read-whole.ts";
import { rowIssue } from "../row.ts";

/** A head of this length may end inside a line. */
const HEAD_BYTES = 65_536;

/** Digital currency addresses sanctioned by OFAC, one a line, one file a currency: "sanctioned_addresses_USDT.txt". */
export const ofacAddresses: DocumentProfile = {
  kind: "document",
  name: "ofac-addresses",
  title: "OFAC sanctioned addresses (one a line)",
  zone: "UTC",
  assumes: [say("reading.listCurrency"), say("reading.watching")],
  columns: ["address"],
  recognises: (head) => {
    const lines = head.replace(/^\uFEFF/, "").split(/\r?\n/);
    if (head.length >= HEAD_BYTES) lines.pop();
    return lines.every((line) => line === "" || /^[0-9A-Za-z:]{25,120}$/.test(line)) && lines.some((line) => line !== "");
  },
  read,
};

const MAX_BYTES = 16_777_216;

async function* read(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const currency = /_([A-Z]{2,5})\.txt$/.exec(name)?.[1] ?? null;
  const { text } = await readWhole(chunks, name, MAX_BYTES);
  const rows: DocumentRow[] = [];
  let offset = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") rows.push(rowOf(line.trim(), index + 1, offset, currency));
    offset += Buffer.byteLength(line) + 1;
  }
  yield rows;
}

function rowOf(line: string, number: number, start: number, currency: string | null): DocumentRow {
  const address = line.replace(/^\uFEFF/, "");
  const account = chainAccount(address, currency);
  const end = start + Buffer.byteLength(line);
  const list = currency === null ? "OFAC sanctioned address" : `OFAC sanctioned address (${currency})`;
  const reading = account ? factOf(account, [["watch-list", list]]) : rowIssue("address", address, say("row.unknownAddress"));
  return { row: null, path: `/${number}`, start, end, cells: [address], reading };
}
