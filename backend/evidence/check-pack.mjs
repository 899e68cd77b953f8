// What makes a pack whole and signed. Imports nothing, so that the same lines run in Node (verify.mjs), in a browser and in court.
// Whoever calls it says how files are read and which arithmetic hashes them; no path that a manifest names is ever opened unless
// it is one of the files that are there.
const [MANIFEST, TAG_MANIFEST, SIGNATURE] = ["manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.json"];
const BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const REQUIRED = ["bag-info.txt", "bagit.txt", MANIFEST];
const MOST_TAG_BYTES = 64 * 1024 * 1024;

/** More files make no pack. */
export const MOST_FILES = 200_000;

const FAULTS = {
  link: (path) => `neither a file nor a folder (a link?): ${path}`,
  large: (path) => `too large: ${path}`,
  unreadable: (path) => `cannot be read: ${path}`,
  "twice-there": (path) => `there twice: ${path}`,
  "wrong-list": (path) => `listed in the wrong manifest: ${path}`,
  "no-bag": (path) => `${path} is not that of a BagIt 1.0 bag in UTF-8`,
  "named-twice": (path) => `a manifest names a file twice: ${path}`,
  "no-end": (path) => `${path} does not end in a line feed`,
  "bad-line": (path) => `${path} has a line that names no file`,
};

/** A fault in words. */
export function faultWords({ kind, path }) {
  return FAULTS[kind](path);
}

/** Three answers kept apart: intact (with every file that is not), signed by which key, time-stamped. */
export async function checkPack({ files, faults: found, read }, hashing) {
  const [faults, present] = [[...found], new Set(files)];
  const tag = (name) => readTag(read, name, present, faults);
  const tagManifest = await tag(TAG_MANIFEST);
  const named = [...readManifest(TAG_MANIFEST, tagManifest, faults), ...readManifest(MANIFEST, await tag(MANIFEST), faults)];
  for (const [path, , list] of named) if (path.startsWith("data/") !== (list === MANIFEST)) fault(faults, "wrong-list", path);
  if (textOf(await tag("bagit.txt")) !== BAGIT) fault(faults, "no-bag", "bagit.txt");
  const listed = new Set(named.map(([path]) => path));
  for (const path of twice(named.map(([path]) => path))) fault(faults, "named-twice", path);
  const missing = [...new Set([TAG_MANIFEST, ...REQUIRED, ...listed])].filter((path) => !present.has(path)).sort();
  const extra = files.filter((path) => !listed.has(path) && path !== TAG_MANIFEST && path !== SIGNATURE);
  const most = largest(textOf(await tag("bag-info.txt")));
  const changed = await changedOf({ read, hashing, present, most }, named);
  const signature = signatureOf(hashing, tagManifest, present.has(SIGNATURE), await tag(SIGNATURE));
  const intact = [changed, missing, extra, faults].every((list) => list.length === 0) && signature.kind !== "invalid";
  return { intact, files: files.length, changed, missing, extra, faults, signature, timeStamp: { kind: "absent" } };
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
  const lines = { Changed: changed, Missing: missing, "Not part of the pack": extra, Fault: faults.map(faultWords) };
  const named = Object.entries(lines).flatMap(([word, all]) => all.map((what) => `${word}: ${what}. Do not use.`));
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

async function readTag(read, name, present, faults) {
  if (!present.has(name)) return null;
  const parts = [];
  const outcome = await read(name, MOST_TAG_BYTES, (chunk) => parts.push(chunk.slice()));
  if (outcome === "whole") return joined(parts);
  if (!faults.some(({ kind, path }) => kind === outcome && path === name)) fault(faults, outcome, name);
  return null;
}

/** [path, hash, manifest] of each line; a line of any other form is a fault of the manifest. */
function readManifest(name, bytes, faults) {
  const lines = bytes === null ? [] : textOf(bytes).split("\n");
  if (lines.length > 0 && lines.pop() !== "") fault(faults, "no-end", name);
  const read = lines.map((line) => /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/.exec(line));
  if (read.includes(null)) fault(faults, "bad-line", name);
  return read.flatMap((match) => (match === null ? [] : [[match[2], match[1], name]]));
}

async function changedOf({ read, hashing, present, most }, named) {
  const changed = new Set();
  for (const [path, expected] of named) {
    if (!present.has(path)) continue;
    const hash = hashing.sha256();
    const outcome = await read(path, most, (chunk) => hash.update(chunk));
    if (outcome !== "whole" || hash.hex() !== expected) changed.add(path);
  }
  return [...changed].sort();
}

/** No file of the pack is larger than its whole payload as bag-info.txt gives it, or than a tag file may be. */
function largest(bagInfo) {
  const octets = /^Payload-Oxum: (\d{1,15})\.\d+$/m.exec(bagInfo ?? "");
  return Math.max(MOST_TAG_BYTES, octets === null ? 0 : Number(octets[1]));
}

/** Ed25519 over the tag manifest's bytes; the fingerprint is the SHA-256 of the 32 bytes of the public key. */
function signatureOf(hashing, tagManifest, isThere, bytes) {
  if (!isThere) return { kind: "absent", fingerprint: null };
  const text = textOf(bytes) ?? "";
  const read = /"publicKey": "([0-9a-f]{64})",\n {2}"fingerprint": "([0-9a-f]{64})",\n {2}"signature": "([0-9a-f]{128})"/.exec(
    text,
  );
  const [publicKey, fingerprint, signature] = read === null ? ["", "", ""] : read.slice(1);
  const written = JSON.stringify({ algorithm: "Ed25519", publicKey, fingerprint, signature }, null, 2);
  const own = hashing.sha256();
  own.update(bytesOf(publicKey));
  const isOwn = text === `${written}\n` && own.hex() === fingerprint;
  const valid = tagManifest !== null && isOwn && hashing.isSigned(tagManifest, bytesOf(publicKey), bytesOf(signature));
  return valid ? { kind: "valid", fingerprint } : { kind: "invalid", fingerprint: null };
}

function fault(faults, kind, path) {
  faults.push({ kind, path });
}

function twice(paths) {
  const seen = new Set();
  return [...new Set(paths.filter((path) => seen.size === seen.add(path).size))].sort();
}

function textOf(bytes) {
  return bytes === null ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function bytesOf(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}
