import type { Case, Decision } from "../../domain/case.ts";
import type { Detection } from "../../domain/finding.ts";
import { moneyToJson } from "../../domain/money.ts";
import { documentFrom } from "../casework/document-text.ts";
import type { DocumentChange } from "../casework/documents.ts";
import type { Run } from "./connection.ts";
import { type DrawnCommunities, showCommunities } from "./draw-communities.ts";
import { caseOfKey, inMessages } from "./messages.ts";
import type { Maps } from "./values.ts";

/**
 * Draws what casework says beside the accounts it speaks of, for Neo4j's own tools: cases, findings with the accounts they name, and
 * shows the kept communities that were drawn before. The documents stay the truth; nothing is read back. No score is drawn: a graph is easily taken for a verdict.
 */
export async function drawCases(run: Run, changes: readonly DocumentChange[], drawn: readonly DrawnCommunities[]): Promise<void> {
  const of = (collection: string): readonly DocumentChange[] => changes.filter((change) => change.collection === collection);
  const cases = of("case").flatMap(({ body }) => (body === null ? [] : [caseRow(documentFrom<Case>(body))]));
  if (cases.length > 0) await run("put-cases", { cases });
  const decisions = of("decision").flatMap(({ key, body }) =>
    body === null ? [] : [{ case: caseOfKey(key), ...decisionRow(documentFrom<Decision>(body)) }],
  );
  if (decisions.length > 0) await run("decide-findings", { decisions });
  for (const { key, body } of of("detection")) {
    await drawFindings(run, caseOfKey(key), body === null ? null : documentFrom<Detection>(body));
  }
  for (const { case: caseId, drawing } of drawn) await showCommunities(run, caseId, drawing);
}

async function drawFindings(run: Run, caseId: string, detection: Detection | null): Promise<void> {
  await run("leave-findings", { case: caseId });
  const found = detection?.findings ?? [];
  const version = BigInt(detection?.version ?? 0);
  const rows = found.map((finding) => ({ ...findingRow(finding), version }));
  for (const findings of inMessages(rows)) await run("put-findings", { case: caseId, findings });
  const names = found.flatMap(({ id, accounts }) =>
    accounts.map((account) => ({ finding: id, account: account.id, role: account.role })),
  );
  for (const named of inMessages(names)) await run("name-accounts", { case: caseId, named });
  await run("drop-findings", { case: caseId });
}

function caseRow({ id, title, openedAt }: Case): Maps[number] {
  return { id, title, openedAt: BigInt(openedAt) };
}

function decisionRow({ finding, verdict, at }: Decision): Maps[number] {
  return { finding, verdict, at: BigInt(at) };
}

function findingRow({
  id,
  kind,
  explanation,
  against,
  transfers,
  from,
  to,
  amounts,
}: Detection["findings"][number]): Maps[number] {
  return {
    id,
    kind,
    explanation,
    against,
    transfers,
    from: BigInt(from.at),
    to: BigInt(to.at),
    amounts: amounts.map(moneyToJson).map(({ amount, currency }) => `${currency} ${amount}`),
  };
}
