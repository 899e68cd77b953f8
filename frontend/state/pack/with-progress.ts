import type { OpenedPack } from "../../../backend/evidence/check-pack.d.mts";

/** Bytes between two reports: often enough to be seen moving, seldom enough to cost nothing. */
const EVERY = 4 * 2 ** 20;

/** The same pack; how many of its bytes were read is told on the way. */
export function withProgress(pack: OpenedPack, tell: (bytes: number) => void): OpenedPack {
  const read = { bytes: 0, told: 0 };
  const count = (bytes: number): void => {
    read.bytes += bytes;
    if (read.bytes - read.told < EVERY) return;
    read.told = read.bytes;
    tell(read.bytes);
  };
  return {
    ...pack,
    read: (path, most, take) =>
      pack.read(path, most, (piece) => {
        take(piece);
        count(piece.length);
      }),
  };
}
