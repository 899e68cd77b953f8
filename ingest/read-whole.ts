import { isUtf8 } from "node:buffer";
import { say } from "../backend/domain/sentence.ts";
import { unreadable } from "./unreadable.ts";

/** A whole file as UTF-8 text. Throws file-unreadable when it is over the size given, or no UTF-8. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer; readonly text: string }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw unreadable(name, [say("refused.largeList", { mib: maxBytes / 1_048_576 }), say("instead.split")]);
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) throw unreadable(name, [say("refused.notUtf8"), say("instead.utf8")]);
  return { bytes, text: bytes.toString("utf8") };
}
