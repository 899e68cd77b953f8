import { HEAD_BYTES } from "../../ingest/detect-profile.ts";
import type { MappingAnswers, MappingProposal } from "../../ingest/mapping-proposal.ts";
import { proposeMapping } from "../../ingest/propose-mapping.ts";
import { headAsUtf8 } from "../../ingest/utf16.ts";

/** How an unknown statement could be read, and what its values do not tell. Looks at the file's start alone; stores nothing. */
export async function proposeReading(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  answers: MappingAnswers,
): Promise<MappingProposal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return proposeMapping(headAsUtf8(Buffer.concat(chunks).subarray(0, HEAD_BYTES)), name, answers);
}
