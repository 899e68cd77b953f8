import type { OpenedPack } from "../../../backend/evidence/check-pack.d.mts";

/** A pack as somebody dropped or chose it. */
export type DroppedPack =
  | { readonly kind: "zip"; readonly file: File }
  | { readonly kind: "folder"; readonly files: readonly DroppedFile[] };

export interface DroppedFile {
  /** From the folder that was dropped, that folder's name first; with "/". */
  readonly path: string;
  readonly file: File;
}

/** A pack that can be read, and how much there is of it. */
export interface SizedPack extends OpenedPack {
  /** Bytes of all files as the archive or folder tells them. */
  readonly bytes: number;
}

/** Why nothing at all can be said of what was dropped. */
export type Refusal = "no-zip" | "ambiguous" | "too-many" | "no-file";

export class PackRefused extends Error {
  override readonly name = "PackRefused";
  readonly why: Refusal;

  constructor(why: Refusal, cause?: unknown) {
    super(`not a pack that can be read: ${why}`, { cause });
    this.why = why;
  }
}

/** Paths inside the one folder that holds everything, as archives and choosers give them; as they are where there is none. */
export function insideTop(paths: readonly string[]): readonly string[] {
  const [first = ""] = paths;
  const top = first.slice(0, first.indexOf("/") + 1);
  return top !== "" && paths.every((path) => path.startsWith(top)) ? paths.map((path) => path.slice(top.length)) : paths;
}
