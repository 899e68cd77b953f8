/**
 * Values that name nobody's device: what systems fill in, and addresses that many share. Source: Android's fixed MAC
 * address since 6.0, RFC 1918 and RFC 6598 (private and carrier ranges), RFC 4193 and 4291 (local IPv6).
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /^02:00:00:00:00:00$/,
  /^(00[:-]){5}00$/,
  /^(ff[:-]){5}ff$/,
  /^0+$/,
  /^(0|10|127)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^(::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)$/,
  /^(unknown|null|none|n\/a|-)$/,
];

/** The value stands for "not known" or for a place that many use, and tells no two accounts' user. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim().toLowerCase();
  return text === "" || PLACEHOLDERS.some((pattern) => pattern.test(text));
}
