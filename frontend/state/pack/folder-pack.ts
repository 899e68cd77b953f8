import { MOST_FILES } from "../../../backend/evidence/check-pack.mjs";
import { type DroppedFile, insideTop, PackRefused, type SizedPack } from "./opened-pack.ts";

/** A folder's files as a pack. A file that went away since it was dropped cannot be read. Throws PackRefused. */
export function folderPack(dropped: readonly DroppedFile[]): SizedPack {
  if (dropped.length === 0) throw new PackRefused("no-file");
  if (dropped.length > MOST_FILES) throw new PackRefused("too-many");
  const paths = insideTop(dropped.map(({ path }) => path));
  const byPath = new Map(dropped.map(({ file }, index) => [paths[index] ?? "", file]));
  return {
    files: [...byPath.keys()].sort(),
    faults: [],
    bytes: dropped.reduce((sum, { file }) => sum + file.size, 0),
    read: async (path, most, take) => {
      const file = byPath.get(path);
      if (!file) return "unreadable";
      if (file.size > most) return "large";
      try {
        const reader = file.stream().getReader();
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) take(piece.value);
        return "whole";
      } catch (error) {
        if (error instanceof DOMException) return "unreadable";
        throw error;
      }
    },
  };
}
