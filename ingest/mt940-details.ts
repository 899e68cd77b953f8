/** What the bank tells of a movement in ":86:". */
export interface Mt940Details {
  /** Account number or IBAN of the counterparty. */
  readonly number: string | null;
  /** BIC or bank code beside it. */
  readonly bank: string | null;
  readonly name: string | null;
  /** End-to-end reference, which both banks print. */
  readonly reference: string | null;
  readonly text: string | null;
}

/**
 * Reads ":86:" in the two ways that banks agree on: subfields "?20…?32" (German DK convention) and words between slashes
 * ("/IBAN/…/NAME/…"); any other text stays a text.
 */
export function parseMt940Details(text: string): Mt940Details {
  if (/^\d{0,3}\?\d{2}/.test(text)) return subfields(text.replaceAll("\n", ""));
  if (/^\/[A-Z0-9]{2,4}\//.test(text)) return slashes(text.replaceAll("\n", ""));
  return { number: null, bank: null, name: null, reference: null, text: given(text.replaceAll(/\s*\n\s*/g, " ").trim()) };
}

function subfields(text: string): Mt940Details {
  const [, ...parts] = text.split(/\?(?=\d{2})/);
  const of = (first: number, last = first): string =>
    parts
      .filter((part) => Number(part.slice(0, 2)) >= first && Number(part.slice(0, 2)) <= last)
      .map((part) => part.slice(2))
      .join("");
  const purpose = of(20, 29) + of(60, 63);
  return {
    number: given(of(31).trim()),
    bank: given(of(30).trim()),
    name: given(of(32, 33).trim()),
    reference: known(/EREF\+(\S+?)(?=(?:KREF|MREF|CRED|DEBT|SVWZ|ABWA|IBAN|BIC)\+|\s|$)/.exec(purpose)?.[1]),
    text: given([of(0), purpose].filter((part) => part !== "").join(" · ")),
  };
}

function slashes(text: string): Mt940Details {
  const found = new Map(
    [...text.matchAll(/\/([A-Z]{3,4})\/(.*?)(?=\/[A-Z]{3,4}\/|$)/g)].map(([, key = "", value = ""]) => [key, value]),
  );
  const of = (key: string): string | null => given((found.get(key) ?? "").replace(/\/+$/, "").trim());
  return { number: of("IBAN"), bank: of("BIC"), name: of("NAME"), reference: known(of("EREF")), text: given(text.trim()) };
}

function known(reference: string | null | undefined): string | null {
  return reference === undefined || reference === null || /^(NOTPROVIDED|NONREF)$/.test(reference) ? null : reference;
}

function given(text: string): string | null {
  return text === "" ? null : text;
}
