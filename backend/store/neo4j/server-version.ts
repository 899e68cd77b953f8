const FLOOR = [5, 26] as const;

/** Whether a server's version, as it tells it, is 5.26 or a later one, such as 2026.08.1; what cannot be read is not. */
export function isNewEnough(version: string): boolean {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;
  return Number(major) > FLOOR[0] || (Number(major) === FLOOR[0] && Number(minor) >= FLOOR[1]);
}
