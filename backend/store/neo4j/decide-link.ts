import type { LinkDecision } from "../../domain/link.ts";
import { checkedBlock } from "../checked-block.ts";
import type { DecisionBook } from "../decision-book.ts";
import { recordsWith } from "./read-records.ts";
import { blockFingerprint } from "./relation.ts";
import type { Relinked, Standing } from "./relink.ts";
import type { Turn } from "./turn.ts";
import { publish, relinked, writeRelinked } from "./write-relinked.ts";

const STANDING: Standing = { before: () => true, after: () => true, known: () => true, read: () => false };

/** Writes an officer's decision down first, then brings the links of its block in line with it. */
export async function decideLink(turn: Turn, book: DecisionBook, decision: LinkDecision): Promise<void> {
  const records = await recordsWith(turn.connection, turn.version, [decision.payer, decision.payee]);
  checkedBlock(decision, (id) => records.get(id));
  await book.append(decision);
  await applyDecisions(turn, book.all());
}

/** Applies the decisions that are written down but not yet in force: after a crash between the two, or an emptied ledger. */
export async function applyDecisions(turn: Turn, decisions: readonly LinkDecision[]): Promise<void> {
  const open = decisions.slice(Number(turn.decisions));
  if (open.length === 0) return;
  const records = await recordsWith(
    turn.connection,
    turn.version,
    open.map(({ payer }) => payer),
  );
  const movements = [...records.values()].flatMap((record) => (record.kind === "movement" ? [record] : []));
  const asked = { blocks: [...new Set(movements.map(blockFingerprint))], bothSides: true };
  const all: Relinked[] = [];
  for await (const some of relinked(turn, turn.version, asked, STANDING, decisions)) all.push(...some);
  const inForce = BigInt(decisions.length);
  if (all.every(({ ended }) => ended.length === 0)) {
    await turn.step(async (run) => void (await run("count-decisions", { decisions: inForce })));
    return;
  }
  await writeRelinked(turn, all);
  await publish(
    turn,
    all.flatMap(({ changes }) => changes),
    inForce,
  );
}
