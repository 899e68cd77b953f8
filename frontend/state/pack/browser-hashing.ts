import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Hashing } from "../../../backend/evidence/check-pack.d.mts";

/** The arithmetic in plain script: a browser's own is there on secure pages alone, and hashes no file piece by piece. */
export const BROWSER_HASHING: Hashing = {
  sha256: () => {
    const hash = sha256.create();
    return {
      update: (piece) => {
        hash.update(piece);
      },
      hex: () => bytesToHex(hash.digest()),
    };
  },
  isSigned: (bytes, publicKey, signature) => ed25519.verify(signature, bytes, publicKey, { zip215: false }),
};
