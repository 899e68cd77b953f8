import type { RequestKind } from "../../domain/request.ts";

/** One language's words of a request letter. */
export interface LetterWords {
  readonly language: "en" | "zh" | "th";
  readonly to: (name: string) => string;
  /** An institution without a known name: by its bank code, or by the first digits of its cards. */
  readonly bank: (code: string) => string;
  readonly issuer: (digits: string) => string;
  readonly reference: (caseNumber: string, number: string) => string;
  readonly basis: (basis: string) => string;
  readonly subject: Readonly<Record<RequestKind, string>>;
  readonly request: Readonly<Record<RequestKind, string>>;
  readonly account: (number: string, amount: string | null) => string;
  readonly place: (time: string, channel: string | null) => string;
  /** What a renewal or release is about. */
  readonly about: (number: string, sent: string) => string;
  /** What every letter says of its own limits. */
  readonly closing: string;
  /** The same in a request to another country. */
  readonly closingAbroad: string;
}
