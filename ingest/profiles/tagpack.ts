import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { type Sentence, say } from "../../backend/domain/sentence.ts";
import { chainAccount } from "../chain-address.ts";
import { factOf } from "../fact-draft.ts";
import { joinTexts } from "../movement-draft.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { readWhole } from "../read-whole.ts";
import { type Reading, rowIssue } from "../row.ts";
import { unreadable } from "../unreadable.ts";

/** Attribution tags as GraphSense publishes them: a YAML list of addresses with labels; what the head says holds for every tag. */
export const tagpack: DocumentProfile = {
  kind: "document",
  name: "tagpack",
  title: "GraphSense TagPack (YAML)",
  zone: "UTC",
  assumes: [say("reading.tag"), say("reading.watching")],
  columns: ["address", "currency", "label", "category", "abuse", "actor", "source"],
  recognises: (head) => /^(?:title|creator|label):/m.test(head) && /^tags:\s*$/m.test(head) && /^\s*-\s+address:/m.test(head),
  read,
};

const MAX_BYTES = 16_777_216;
const MAX_ALIASES = 100;

async function* read(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const { text } = await readWhole(chunks, name, MAX_BYTES);
  const document = parseDocument(text, { logLevel: "error", schema: "failsafe" });
  const [error] = document.errors;
  const items = document.get("tags");
  if (error || !isSeq(items)) throw noTagpack(name, error ? say("refused.notYaml", { code: error.code }) : say("refused.noTags"));
  const { tags, ...pack } = plainOf(document, name);
  const head = fieldsOf(pack);
  const bytes = byteOffsets(text);
  const rows = items.items.map((item, index): DocumentRow => {
    const [from = 0, to = 0] = isMap(item) && item.range ? item.range : [];
    const fields = { ...head, ...fieldsOf(Array.isArray(tags) ? tags[index] : null) };
    const cells = tagpack.columns.map((column) => fields[column] ?? "");
    const [start, end] = [bytes(from), bytes(to)];
    return { row: null, path: `/tags/${index}`, start, end, cells, reading: readTag(fields) };
  });
  if (rows.length > 0) yield rows;
}

/** The document as plain values. Throws file-unreadable where aliases would make it endless. */
function plainOf(document: Document, name: string): Readonly<Record<string, unknown>> {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) throw noTagpack(name, say("refused.aliases"));
    throw error;
  }
}

function noTagpack(name: string, why: Sentence): Error {
  return unreadable(name, [why, say("instead.fetchAgain")]);
}

type Fields = Readonly<Record<string, string>>;

/** The texts of a mapping; lists and mappings inside it are left out. */
function fieldsOf(value: unknown): Fields {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function readTag(fields: Fields): Reading {
  const address = (fields.address ?? "").trim();
  const account = chainAccount(address, fields.currency ?? null);
  if (account === null) return rowIssue("address", address, say("row.noAddressOfCurrency"));
  const given = (name: string): string | null => fields[name] ?? null;
  return factOf(account, [
    ["watch-list", joinTexts(given("title"), given("label"), given("category"), given("abuse"))],
    ["note", joinTexts(given("actor"), given("confidence"), given("lastmod"), given("source"), given("context"))],
  ]);
}

/** Byte offset of rising positions in a text. */
function byteOffsets(text: string): (position: number) => number {
  let [position, bytes] = [0, 0];
  return (wanted) => {
    if (wanted < position) [position, bytes] = [0, 0];
    bytes += Buffer.byteLength(text.slice(position, wanted));
    position = wanted;
    return bytes;
  };
}
