import { LedgerhoundError } from "./errors.ts";

/** The most characters of a note. */
export const MOST_NOTE = 2_000;

/** Control characters but line feed and tab: no officer types them, and a terminal that prints them obeys. */
const CONTROL = /(?![\n\t])\p{Cc}/u;

/** A note's words without blanks around them. Throws bad-input for none, for too many and for control characters. */
export function parseNoteText(text: string): string {
  const words = text.replace(/\r\n?/g, "\n").trim();
  if (words === "") throw new LedgerhoundError("bad-input", "A note needs words.");
  if (words.length > MOST_NOTE) {
    const message = `A note has at most ${MOST_NOTE} characters, not ${words.length}. Write two.`;
    throw new LedgerhoundError("bad-input", message, { characters: words.length });
  }
  if (CONTROL.test(words)) {
    throw new LedgerhoundError("bad-input", "The note has control characters. Type it anew, or paste it as plain text.");
  }
  return words;
}
