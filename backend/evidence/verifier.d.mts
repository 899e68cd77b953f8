/** The three answers about a pack. Lists are ordered by path. */
export interface Verification {
  /** Every file is there, unchanged, and no other; false as well when a signature is there that does not fit. */
  readonly intact: boolean;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** What else is wrong, each a phrase: links, manifests that cannot be read. */
  readonly faults: readonly string[];
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

export function verify(folder: string): Promise<Verification>;
export function judge(verification: Verification, signer?: string): Judgement;
