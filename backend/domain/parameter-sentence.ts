import type { Parameter, Reliability } from "./finding.ts";
import { dayValue, lengthValue, type Sentence, type SentenceKey, type SentenceValue, say } from "./sentence.ts";
import { EN } from "./sentences/en/words.ts";

/** The parameter in a sentence: "Payers at least: 5". One that no sentence knows, of an earlier version, in its own words. */
export function parameterSentence(name: string, { value, unit }: Parameter): Sentence {
  const key = `parameter.${name}: ${unit}`;
  return isKnown(key) ? { key, values: { value: printedValue(value, unit) } } : say("parameter.other", { name, value, unit });
}

function isKnown(key: string): key is SentenceKey {
  return Object.hasOwn(EN, key);
}

/** Times as lengths, shares and probabilities in percent, all else as it is. */
function printedValue(value: number, unit: string): SentenceValue {
  if (unit === "s") return lengthValue(value * 1_000);
  if (unit === "min") return lengthValue(value * 60_000);
  return unit.startsWith("share") || unit === "probability" ? percent(value) : value;
}

/** How often the detector was right on made-up data, with what that was. */
export function reliabilitySentence(figures: Omit<Reliability, "kind" | "version" | "parameters">): Sentence {
  const { purity, findings, transfers, accounts, days, seeds, measuredOn } = figures;
  return say("reliability.measured", {
    share: percent(purity),
    findings,
    transfers,
    accounts,
    days,
    seeds,
    day: dayValue(measuredOn),
  });
}

/** To a tenth of a percent, without an empty decimal. */
function percent(share: number): string {
  return `${Math.round(1_000 * share) / 10} %`;
}
