// Checks an evidence pack without a network and without any package. Node 20.12 or later:
//   node verify.mjs PACK-FOLDER [--signer FINGERPRINT]
// Exit 0: intact and signed by that key. Exit 1: anything else. Exit 2: misuse.
// Files are found by walking the folder, links are not followed, and no path that a manifest names is ever opened.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { constants, existsSync, realpathSync } from "node:fs";
import { open, opendir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const [MANIFEST, TAG_MANIFEST, SIGNATURE] = ["manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.json"];
const BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const REQUIRED = ["bag-info.txt", "bagit.txt", MANIFEST];
const [MOST_FILES, MOST_TAG_BYTES] = [200_000, 64 * 1024 * 1024];
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** Three answers kept apart: intact (with every file that is not), signed by which key, time-stamped. */
export async function verify(folder) {
  const { files, faults } = await walk(folder);
  const present = new Set(files);
  const tag = (name) => readTag(folder, name, present, faults);
  const tagManifest = await tag(TAG_MANIFEST);
  const named = [...readManifest(TAG_MANIFEST, tagManifest, faults), ...readManifest(MANIFEST, await tag(MANIFEST), faults)];
  const outside = named.filter(([path, , list]) => path.startsWith("data/") !== (list === MANIFEST)).map(([path]) => path);
  if (outside.length > 0) faults.push(`listed in the wrong manifest: ${outside.join(", ")}`);
  if ((await tag("bagit.txt"))?.toString("utf8") !== BAGIT) faults.push("bagit.txt is not that of a BagIt 1.0 bag in UTF-8");
  const listed = new Set(named.map(([path]) => path));
  if (listed.size !== named.length) faults.push("a manifest names a file twice");
  const missing = [...new Set([TAG_MANIFEST, ...REQUIRED, ...listed])].filter((path) => !present.has(path)).sort();
  const extra = files.filter((path) => !listed.has(path) && path !== TAG_MANIFEST && path !== SIGNATURE);
  const changed = await changedOf(folder, named, present, largest((await tag("bag-info.txt"))?.toString("utf8")));
  const signature = await signatureOf(tagManifest, present.has(SIGNATURE) ? await tag(SIGNATURE) : null);
  const intact = [changed, missing, extra, faults].every((list) => list.length === 0) && signature.kind !== "invalid";
  return { intact, changed, missing, extra, faults, signature, timeStamp: { kind: "absent" } };
}

/** What the three answers come to for somebody who expects this signer (64 hexadecimal digits; spaces do not matter). */
export function judge(verification, signer) {
  const { intact, signature } = verification;
  const expected = signer === undefined ? null : signer.replace(/[\s:]/g, "").toLowerCase();
  const same = signature.kind === "valid" && signature.fingerprint === expected;
  const words = [...brokenWords(verification), ...signerWords(intact, signature, expected, same), "Time-stamped: no."];
  return { ok: intact && same, words: words.map((line) => line.replace(/\p{C}/gu, "?")) };
}

function brokenWords({ intact, changed, missing, extra, faults, signature }) {
  if (intact) return [];
  const lines = Object.entries({ Changed: changed, Missing: missing, "Not part of the pack": extra, Fault: faults });
  const named = lines.flatMap(([word, paths]) => paths.map((path) => `${word}: ${path}. Do not use.`));
  const unsigned = signature.kind === "invalid" ? [`Changed: ${SIGNATURE} or ${TAG_MANIFEST}. Do not use.`] : [];
  return ["Intact: no.", ...named, ...unsigned];
}

function signerWords(intact, { kind, fingerprint }, expected, same) {
  if (kind === "absent") return [intact ? "Intact, not signed." : "Signed: no."];
  if (kind === "invalid") return ["Signed: the signature is not valid."];
  const print = fingerprint.toUpperCase().match(/.{4}/g).join(" ");
  if (expected === null) return [intact ? "Intact, signer unknown." : "Signer unknown.", `Signed by: ${print}.`];
  if (same) return [...(intact ? ["Intact: yes."] : []), `Signed: ${print}, the key named.`];
  return [`Signed by another key than the one named: ${print}. Do not use.`];
}

/**
 * Every file under the folder, by path. Links are not followed; anything else that is neither file nor folder is a fault.
 * Folder by folder: a recursive opendir of Node 20 leaves out entries of folders with more than some 32.
 */
async function walk(folder) {
  const found = { files: [], faults: [] };
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const item of await opendir(next)) {
      const path = relative(folder, join(next, item.name)).split(sep).join("/");
      if (item.isFile()) found.files.push(path);
      else if (item.isDirectory()) waiting.push(join(next, item.name));
      else found.faults.push(`neither a file nor a folder (a link?): ${path}`);
      if (found.files.length + found.faults.length > MOST_FILES)
        throw new Error(`more than ${MOST_FILES} files: no evidence pack`);
    }
  }
  return { files: found.files.sort(), faults: found.faults.sort() };
}

/** Opens without following a link, whatever became of the file since it was listed. */
async function chunks(folder, path, most, take) {
  const file = await open(join(folder, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await file.stat();
    if (size > most) return false;
    for await (const chunk of file.createReadStream({ autoClose: false })) take(chunk);
    return true;
  } finally {
    await file.close();
  }
}

async function readTag(folder, name, present, faults) {
  if (!present.has(name)) return null;
  const parts = [];
  if (await chunks(folder, name, MOST_TAG_BYTES, (chunk) => parts.push(chunk))) return Buffer.concat(parts);
  faults.push(`too large: ${name}`);
  return null;
}

/** [path, hash, manifest] of each line; a line of any other form is a fault of the manifest. */
function readManifest(name, bytes, faults) {
  const lines = bytes === null ? [] : bytes.toString("utf8").split("\n");
  if (lines.length > 0 && lines.pop() !== "") faults.push(`${name} does not end in a line feed`);
  const read = lines.map((line) => /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/.exec(line));
  if (read.includes(null)) faults.push(`${name} has a line that names no file`);
  return read.flatMap((match) => (match === null ? [] : [[match[2], match[1], name]]));
}

async function changedOf(folder, named, present, most) {
  const changed = new Set();
  for (const [path, expected] of named) {
    if (!present.has(path)) continue;
    const hash = createHash("sha256");
    const whole = await chunks(folder, path, most, (chunk) => hash.update(chunk));
    if (!whole || hash.digest("hex") !== expected) changed.add(path);
  }
  return [...changed].sort();
}

/** No file of the pack is larger than its whole payload as bag-info.txt gives it, or than a tag file may be. */
function largest(bagInfo) {
  const octets = /^Payload-Oxum: (\d{1,15})\.\d+$/m.exec(bagInfo ?? "");
  return Math.max(MOST_TAG_BYTES, octets === null ? 0 : Number(octets[1]));
}

/** Ed25519 over the tag manifest's bytes; the fingerprint is the SHA-256 of the 32 bytes of the public key. */
async function signatureOf(tagManifest, bytes) {
  if (bytes === null) return { kind: "absent", fingerprint: null };
  const read = /"publicKey": "([0-9a-f]{64})",\n {2}"fingerprint": "([0-9a-f]{64})",\n {2}"signature": "([0-9a-f]{128})"/.exec(
    bytes,
  );
  const [publicKey, fingerprint, signature] = read === null ? ["", "", ""] : read.slice(1);
  const written = JSON.stringify({ algorithm: "Ed25519", publicKey, fingerprint, signature }, null, 2);
  const raw = Buffer.from(publicKey, "hex");
  const own = createHash("sha256").update(raw).digest("hex");
  if (tagManifest === null || bytes.toString("utf8") !== `${written}\n` || own !== fingerprint)
    return { kind: "invalid", fingerprint: null };
  const key = createPublicKey({ key: Buffer.concat([ED25519_SPKI, raw]), format: "der", type: "spki" });
  const valid = verifySignature(null, tagManifest, key, Buffer.from(signature, "hex"));
  return valid ? { kind: "valid", fingerprint } : { kind: "invalid", fingerprint: null };
}

async function main([folder, option, signer]) {
  if (folder === undefined || (option !== undefined && (option !== "--signer" || signer === undefined))) return 2;
  const { ok, words } = judge(await verify(folder), signer);
  process.stdout.write(`${words.join("\n")}\n`);
  return ok ? 0 : 1;
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
