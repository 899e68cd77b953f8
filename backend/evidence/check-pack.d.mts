export const MOST_FILES: number;

/** What is wrong with a pack beside files that are changed, missing or too many, and the file that it is about. */
export interface PackFault {
  readonly kind:
    | "link"
    | "large"
    | "unreadable"
    | "twice-there"
    | "wrong-list"
    | "no-bag"
    | "named-twice"
    | "no-end"
    | "bad-line";
  readonly path: string;
}

/** A pack as it lies somewhere: a folder, an archive. */
export interface OpenedPack {
  /** Every file by its path in the pack, with "/", in order. */
  readonly files: readonly string[];
  readonly faults: readonly PackFault[];
  /** Gives a file's bytes piece by piece, at most so many; a piece is only good until take returns. */
  readonly read: (path: string, most: number, take: (piece: Uint8Array) => void) => Promise<"whole" | "large" | "unreadable">;
}

export interface Hashing {
  readonly sha256: () => { readonly update: (piece: Uint8Array) => void; readonly hex: () => string };
  /** Ed25519 (RFC 8032); 32 bytes of key, 64 of signature. */
  readonly isSigned: (bytes: Uint8Array, publicKey: Uint8Array, signature: Uint8Array) => boolean;
}

/** The three answers about a pack. Lists are ordered by path. */
export interface Verification {
  /** Every file is there, unchanged, and no other; false as well when a signature is there that does not fit. */
  readonly intact: boolean;
  /** How many files are there. */
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** In the order found. */
  readonly faults: readonly PackFault[];
  /** fingerprint is the SHA-256 of the public key, 64 hexadecimal digits; null unless the signature is valid. */
  readonly signature:
    | { readonly kind: "valid"; readonly fingerprint: string }
    | { readonly kind: "invalid" | "absent"; readonly fingerprint: null };
  readonly timeStamp: { readonly kind: "absent" };
}

export interface Judgement {
  /** Intact and signed by the key that was named. Never true without a name. */
  readonly ok: boolean;
  /** Sentences to show, in order. */
  readonly words: readonly string[];
}

export function checkPack(pack: OpenedPack, hashing: Hashing): Promise<Verification>;
export function judge(verification: Verification, signer?: string): Judgement;
export function faultWords(fault: PackFault): string;
