import { createHash } from "node:crypto";
import { detectAll } from "../../../backend/analysis/detect/detect-all.ts";
import type { SharedIdentifier } from "../../../backend/analysis/detect/detector.ts";
import type { DetectOptions } from "../../../backend/analysis/detect/halves.ts";
import type { Detection, Finding, FindingKind } from "../../../backend/domain/finding.ts";
import type { Fact, FactAttribute, IdentifierKind, RecordId } from "../../../backend/domain/record.ts";
import type { Diary } from "../../cases/daily-life.ts";
import { accountId, flowGraph } from "../../cases/transfer.ts";

/** What every detector finds in the diary. */
export async function detected({ transfers }: Diary, options: Partial<DetectOptions> = {}): Promise<Detection> {
  return detectAll(await flowGraph(transfers), { hash, ...options });
}

/** The findings of one kind alone, all other detectors asked too. */
export async function ofKind(diary: Diary, kind: FindingKind, options: Partial<DetectOptions> = {}): Promise<readonly Finding[]> {
  const { findings } = await detected(diary, options);
  return findings.filter((finding) => finding.kind === kind);
}

/** "role account" of everybody in a finding, without the bank. */
export function cast({ accounts }: Finding): readonly string[] {
  return accounts.map(({ id, role }) => `${role} ${id.replace("bank:001:", "")}`);
}

/** A source's word on an account or holder. */
export function fact(subject: string, attribute: FactAttribute, value: string): Fact {
  const id = `fact ${subject} ${attribute} ${value}` as RecordId;
  return { kind: "fact", id, subject, facts: [{ attribute, value }], from: null, until: null };
}

/** One identifier used with all of these accounts, as a store tells it. */
export function used(kind: IdentifierKind, value: string, ...accounts: readonly string[]): readonly SharedIdentifier[] {
  const ids = accounts.map(accountId);
  return ids.map((account) => ({ identifier: { account, kind, value }, others: ids.filter((other) => other !== account) }));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
