import type { PackFault, Verification } from "../../../backend/evidence/check-pack.d.mts";

/** What stands first, in order: each an answer of its own, worded by its key under "check". */
export interface Answer {
  readonly key: string;
  readonly look: "ok" | "warning" | "error";
  /** Files of the pack, or none. */
  readonly count?: number;
  /** The signer's fingerprint in fours, or none. */
  readonly print?: string;
}

/** A file that is not as it should be. */
export interface Wrong {
  readonly kind: PackFault["kind"] | "changed" | "missing" | "extra" | "unsealed";
  readonly path: string;
}

/** 64 hexadecimal digits of a text in which blanks and colons do not matter; null where it has others, or not so many. */
export function fingerprintOf(text: string): string | null {
  const digits = text.replace(/[\s:]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}

/** The three answers to who expects this signer; null: nobody was named. */
export function answersOf({ intact, files, signature }: Verification, signer: string | null): readonly Answer[] {
  return [
    intact ? { key: "intact", look: "ok", count: files } : { key: "broken", look: "error" },
    signedBy(signature, signer),
    { key: "unstamped", look: "warning" },
  ];
}

const UNSIGNED: Readonly<Record<"absent" | "invalid", Answer>> = {
  absent: { key: "unsigned", look: "warning" },
  invalid: { key: "badSignature", look: "error" },
};

function signedBy(signature: Verification["signature"], signer: string | null): Answer {
  if (signature.kind !== "valid") return UNSIGNED[signature.kind];
  const { fingerprint } = signature;
  const print = fingerprint.toUpperCase().replace(/.{4}(?=.)/g, "$& ");
  if (signer === null) return { key: "signerUnknown", look: "warning", print };
  return signer === fingerprint ? { key: "signerNamed", look: "ok", print } : { key: "signerOther", look: "error", print };
}

/** Every file that is not as it should be, by kind in this order: changed, missing, extra, other faults, what the signature does not fit. */
export function wrongOf({ changed, missing, extra, faults, signature }: Verification): readonly Wrong[] {
  const of = (kind: Wrong["kind"], paths: readonly string[]): readonly Wrong[] => paths.map((path) => ({ kind, path }));
  const unsigned = signature.kind === "invalid" ? ["signature.json", "tagmanifest-sha256.txt"] : [];
  const doubted = unsigned.filter((path) => !changed.includes(path) && !missing.includes(path));
  return [...of("changed", changed), ...of("missing", missing), ...of("extra", extra), ...faults, ...of("unsealed", doubted)];
}
