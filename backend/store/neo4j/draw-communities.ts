import type { Communities } from "../../domain/community.ts";
import { documentFrom } from "../casework/document-text.ts";
import type { DocumentChange } from "../casework/documents.ts";
import type { Connection, Run } from "./connection.ts";
import { caseOfKey, inMessages } from "./messages.ts";
import { count } from "./values.ts";

/** What a write is to show as a case's communities; drawing is null where the case keeps none any more. */
export interface DrawnCommunities {
  readonly case: string;
  readonly drawing: string | null;
}

const MOST = 10_000n;
const SWEEPS = ["part-communities", "drop-communities", "end-communities"] as const;

/**
 * Draws kept communities in batches, each a transaction of its own, so that no number of accounts is too large for the server's memory.
 * Nobody finds them by their case before showCommunities. revision: that of casework with which they are to show.
 */
export async function drawCommunities(
  connection: Connection,
  changes: readonly DocumentChange[],
  revision: bigint,
  newId: () => string,
): Promise<readonly DrawnCommunities[]> {
  const drawn: DrawnCommunities[] = [];
  for (const { collection, key, body } of changes) {
    if (collection !== "communities") continue;
    const one = { case: caseOfKey(key), drawing: body === null ? null : newId() };
    drawn.push(one);
    if (body !== null && one.drawing !== null)
      await draw(connection, { ...one, drawing: one.drawing, revision }, documentFrom(body));
  }
  return drawn;
}

/** Puts the drawing in the place of what the case showed before, inside the transaction that writes its document. */
export async function showCommunities(run: Run, caseId: string, drawing: string | null): Promise<void> {
  await run("hide-communities", { case: caseId });
  if (drawing !== null) await run("show-communities", { case: caseId, drawing });
}

/** Removes in batches what these cases show no more, and what was drawn up to this revision of casework and never shown. */
export async function sweepCommunities(
  connection: Connection,
  drawn: readonly DrawnCommunities[],
  revision: bigint,
): Promise<void> {
  for (const { case: caseId } of drawn) {
    for (const sweep of SWEEPS) {
      const some = async (run: Run): Promise<number> => {
        const [answer] = await run(sweep, { case: caseId, revision, most: MOST });
        return count(answer?.removed);
      };
      while ((await connection.write(some)) === Number(MOST));
    }
  }
}

async function draw(
  connection: Connection,
  { case: caseId, drawing, revision }: { readonly case: string; readonly drawing: string; readonly revision: bigint },
  { version, seed, engine, resolution, communities }: Communities,
): Promise<void> {
  const how = { version: BigInt(version), seed: BigInt(seed), engine, resolution };
  await connection.write((run) => run("begin-communities", { drawing, case: caseId, revision, ...how }));
  const rows = communities.map(({ id, size }) => ({ number: BigInt(id), size: BigInt(size) }));
  for (const some of inMessages(rows)) await connection.write((run) => run("put-communities", { drawing, communities: some }));
  const all = communities.flatMap(({ id, accounts }) => accounts.map((account) => ({ number: BigInt(id), account })));
  for (const members of inMessages(all)) await connection.write((run) => run("join-communities", { drawing, members }));
}
