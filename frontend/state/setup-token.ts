/** The one-time token of a set-up link ("#setup=TOKEN"); null where the fragment has none. */
export function setupToken(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, "")).get("setup");
  return token === null || token === "" ? null : token;
}
