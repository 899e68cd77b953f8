import type { Case, Decision } from "../../domain/case.ts";
import type { Communities } from "../../domain/community.ts";
import type { Detection } from "../../domain/finding.ts";
import { moneyToJson } from "../../domain/money.ts";
import { documentFrom } from "../casework/document-text.ts";
import type { DocumentChange } from "../casework/documents.ts";
import type { Run } from "./connection.ts";
import type { Maps } from "./values.ts";

/** Rows of one message: a detection names thousands of accounts, a community of everybody a million. */
const ROWS_AT_ONCE = 10_000;

/**
 * Draws what casework says beside the accounts it speaks of, for Neo4j's own tools: cases, findings with the accounts they name, kept
 * communities. The documents stay the truth; nothing is read back. No score is drawn: a graph is easily taken for a verdict.
 */
export async function drawCases(run: Run, changes: readonly DocumentChange[]): Promise<void> {
  const of = (collection: string): readonly DocumentChange[] => changes.filter((change) => change.collection === collection);
  const cases = of("case").flatMap(({ body }) => (body === null ? [] : [caseRow(documentFrom<Case>(body))]));
  if (cases.length > 0) await run("put-cases", { cases });
  const decisions = of("decision").flatMap(({ key, body }) =>
    body === null ? [] : [{ case: caseIn(key), ...decisionRow(documentFrom<Decision>(body)) }],
  );
  if (decisions.length > 0) await run("decide-findings", { decisions });
  for (const { key, body } of of("detection")) {
    await drawFindings(run, caseIn(key), body === null ? null : documentFrom<Detection>(body));
  }
  for (const { key, body } of of("communities")) {
    await drawCommunities(run, caseIn(key), body === null ? null : documentFrom<Communities>(body));
  }
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

async function drawCommunities(run: Run, caseId: string, found: Communities | null): Promise<void> {
  await run("drop-communities", { case: caseId });
  if (found === null) return;
  const { version, seed, engine, resolution } = found;
  const how = { version: BigInt(version), seed: BigInt(seed), engine, resolution };
  const rows = found.communities.map(({ id, size }) => ({ number: BigInt(id), size: BigInt(size), ...how }));
  for (const communities of inMessages(rows)) await run("put-communities", { case: caseId, communities });
  const all = found.communities.flatMap(({ id, accounts }) => accounts.map((account) => ({ number: BigInt(id), account })));
  for (const members of inMessages(all)) await run("join-communities", { case: caseId, members });
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

/** Casework's keys begin with their case and U+0000. */
function caseIn(key: string): string {
  return key.slice(0, key.indexOf("\u0000"));
}

function* inMessages<T>(rows: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
}
