import type { Command as Cli } from "commander";
import { LedgerhoundError } from "../domain/errors.ts";
import { ENGLISH, type SentencePrinter } from "../domain/print-sentence.ts";
import { SENTENCE_LANGUAGES } from "../domain/sentences/languages.ts";
import { type Call, textOption } from "./command.ts";

/** Adds the choice of the language in which a command's lines say what was computed; its JSON stays English. */
export function withLanguage(cli: Cli): Cli {
  return cli.option("--language <code>", `language of sentences: ${Object.keys(SENTENCE_LANGUAGES).join(", ")}`, "en");
}

/** Prints sentences in the chosen language, times in UTC. Throws bad-input for a language that is not on offer. */
export function printerOf(options: Call["options"]): SentencePrinter {
  const code = textOption(options, "language") ?? "en";
  const words = Object.entries(SENTENCE_LANGUAGES).find(([known]) => known === code)?.[1];
  if (words) return { ...ENGLISH, words };
  const known = Object.keys(SENTENCE_LANGUAGES).join(", ");
  throw new LedgerhoundError("bad-input", `--language takes ${known}, not "${code}".`, { option: "--language" });
}
