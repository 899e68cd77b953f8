import { createHash } from "node:crypto";
import { isoSeconds } from "../domain/instant.ts";
import type { PackContent, RunFacts } from "./pack-content.ts";
import type { Signer } from "./signing-key.ts";

/** One file of a pack: path from the pack's folder, "/" between parts, ASCII. */
export interface PackEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SHA256_MANIFEST = "manifest-sha256.txt";
const TAG_MANIFEST = "tagmanifest-sha256.txt";

/**
 * All files of a bag (BagIt 1.0, RFC 8493) around a payload. The payload manifest covers every file under data/, the tag
 * manifest every other file but itself and signature.json, and signature.json signs the tag manifest's bytes.
 */
export function bagOf(payload: readonly PackEntry[], content: PackContent, run: RunFacts, signer: Signer): readonly PackEntry[] {
  const tags = [
    entry("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    entry("bag-info.txt", bagInfo(payload, content)),
    entry(SHA256_MANIFEST, manifestOf(payload)),
    entry("run.json", jsonText({ exportId: run.exportId, chainHead: run.chainHead, by: run.by })),
  ];
  const tagManifest = entry(TAG_MANIFEST, manifestOf(tags));
  return [...payload, ...tags, tagManifest, entry("signature.json", signatureOf(tagManifest.bytes, signer))];
}

/** A text file of the pack, in UTF-8. */
export function entry(path: string, text: string): PackEntry {
  return { path, bytes: Buffer.from(text, "utf8") };
}

/** Indented JSON that ends in one line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function manifestOf(entries: readonly PackEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
}

function bagInfo(payload: readonly PackEntry[], content: PackContent): string {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lines = [
    ["External-Identifier", content.case.id],
    ["External-Description", oneLine(content.case.title)],
    ["Bagging-Date", isoSeconds(content.at).slice(0, 10)],
    ["Bag-Software-Agent", oneLine(content.generator)],
    ["Payload-Oxum", `${octets}.${payload.length}`],
    ["Content-Hash", content.contentHash],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join("");
}

/** The reader compares these bytes whole, so that there is one way to write them. */
function signatureOf(tagManifest: Uint8Array, { publicKey, fingerprint, sign }: Signer): string {
  return jsonText({ algorithm: "Ed25519", publicKey, fingerprint, signature: sign(tagManifest) });
}

/** A label's value cannot start another label. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
