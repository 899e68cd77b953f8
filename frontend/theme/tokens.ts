export type Scheme = "light" | "dark";

/** One colour with its one meaning, for both schemes. */
export type Token = Readonly<Record<Scheme, string>>;

/** What things stand on. hairline is decoration only. */
export const SURFACES = {
  page: { light: "#F2F3F1", dark: "#0E1318" },
  panel: { light: "#FFFFFF", dark: "#171E25" },
  canvas: { light: "#FAFAF8", dark: "#12181E" },
  hairline: { light: "#D9DDDF", dark: "#2B3640" },
} as const satisfies Readonly<Record<string, Token>>;

/** Everything drawn on a surface. Hue belongs to the data; the interface is grey and ink. */
export const TOKENS = {
  ink: { light: "#17202A", dark: "#EDF1F4" },
  "ink-2": { light: "#43505C", dark: "#BAC5CE" },
  "ink-3": { light: "#5B6873", dark: "#94A1AC" },
  border: { light: "#7F8A94", dark: "#71808C" },
  edge: { light: "#87919A", dark: "#6C7984" },
  victim: { light: "#0269D2", dark: "#76B9FF" },
  pass: { light: "#A85006", dark: "#FAB85C" },
  collector: { light: "#471C63", dark: "#9A80BE" },
  distributor: { light: "#024A45", dark: "#6DFCE8" },
  exit: { light: "#870814", dark: "#E75466" },
  "no-role": { light: "#5F6C77", dark: "#9AA7B2" },
  finding: { light: "#C01A82", dark: "#FF7AC0" },
  warning: { light: "#6E5A00", dark: "#EADB5A" },
  error: { light: "#B3261E", dark: "#FF8A80" },
  ok: { light: "#1F6B36", dark: "#6FCF97" },
} as const satisfies Readonly<Record<string, Token>>;

export type TokenName = keyof typeof TOKENS;

/** The hue of an account's role; "none" is any other account. */
export const ROLE_TOKEN: Readonly<Record<"victim" | "pass-through" | "collector" | "distributor" | "exit" | "none", TokenName>> =
  {
    victim: "victim",
    "pass-through": "pass",
    collector: "collector",
    distributor: "distributor",
    exit: "exit",
    none: "no-role",
  };

/** Every token as a CSS variable of one scheme: "--lh-ink-2" and so on. */
export function cssVariables(scheme: Scheme): Record<string, string> {
  const all = { ...SURFACES, ...TOKENS };
  return Object.fromEntries(Object.entries(all).map(([name, token]) => [`--lh-${name}`, token[scheme]]));
}
