/** A fingerprint as people compare it: groups of four, "3F9A 22C1 …". */
export function fingerprintGroups(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(" ");
}
