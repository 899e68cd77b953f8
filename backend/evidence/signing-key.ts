import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LedgerhoundError } from "../domain/errors.ts";

/** Whoever signs a pack. All three strings of it are lower-case hexadecimal. */
export interface Signer {
  /** The 32 raw bytes of the Ed25519 public key. */
  readonly publicKey: string;
  /** SHA-256 of those 32 bytes. */
  readonly fingerprint: string;
  /** Ed25519 (RFC 8032, without pre-hash) over the bytes. */
  readonly sign: (bytes: Uint8Array) => string;
}

const KEY_FILE = "signing-key.pem";

/**
 * The folder's signing key (PKCS #8 PEM, mode 0600), made on first use.
 * Throws not-allowed when other users may read it, file-unreadable when it is no Ed25519 key.
 */
export async function loadOrCreateKey(folder: string): Promise<Signer> {
  const path = join(folder, KEY_FILE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(path, pem, { flag: "wx", mode: 0o600 }).catch(unlessItExists);
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) {
    throw new LedgerhoundError("not-allowed", `Other users may read the signing key ${path}. Run: chmod 600 ${path}`, { path });
  }
  return signerOf(readKey(await readFile(path, "utf8"), path));
}

/** A fingerprint as people compare it: sixteen groups of four, "3F9A 22C1 …". */
export function printFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(" ");
}

/** The signer of an Ed25519 private key. */
export function signerOf(key: KeyObject): Signer {
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  const raw = spki.subarray(-32);
  return {
    publicKey: raw.toString("hex"),
    fingerprint: createHash("sha256").update(raw).digest("hex"),
    sign: (bytes) => sign(null, bytes, key).toString("hex"),
  };
}

function readKey(pem: string, path: string): KeyObject {
  const remedy = `${path} is no Ed25519 private key. Move it away; a new key is made at the next export.`;
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch (cause) {
    throw new LedgerhoundError("file-unreadable", remedy, { path }, cause);
  }
  throw new LedgerhoundError("file-unreadable", remedy, { path });
}

function unlessItExists(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
