import type { AccountId } from "../../domain/account.ts";
import type { Finding, FindingKind, FindingRole, RankedAccount } from "../../domain/finding.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { standsAlone } from "./without-doubles.ts";

/** What a finding says of the accounts it names, as a share of its score. Who paid in may well be the victim. */
const SHARE_BY_ROLE: Readonly<Record<FindingRole, number>> = {
  "pass-through": 1,
  collector: 1,
  distributor: 1,
  pool: 1,
  payee: 0.5,
  payer: 0,
};

/** Fewer nats than this are not worth a place in the list: one in twenty. */
const LEAST_NATS = -3;

/**
 * Accounts by log-odds, highest first, then id: the most suspicious payment that each took part in, or a share of a rule's
 * finding on it if that is more. Whoever only paid into a pass-through account is not ranked. Findings beside the structures
 * move nobody: they only name their kinds. risk: log-odds by account number.
 */
export function rankedAccounts(
  graph: FlowGraph,
  findings: readonly Finding[],
  beside: readonly Finding[],
  risk: Float64Array,
): readonly RankedAccount[] {
  const scores = new Map<AccountId, number>();
  const payers = payersOnly(findings);
  for (let account = 0; account < risk.length; account += 1) {
    const nats = cell(risk, account);
    const id = accountOf(graph, account);
    if (nats >= LEAST_NATS && !payers.has(id)) scores.set(id, Math.round(nats * 1000) / 1000);
  }
  for (const { accounts, score } of findings.filter(standsAlone)) {
    for (const { id, role } of accounts) {
      const share = SHARE_BY_ROLE[role];
      if (share > 0) scores.set(id, Math.max(scores.get(id) ?? Number.NEGATIVE_INFINITY, score * share));
    }
  }
  const kinds = kindsByAccount([...findings, ...beside]);
  return [...scores]
    .map(([id, score]) => ({ id, score, kinds: [...(kinds.get(id) ?? [])].sort() }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Accounts that fast pass-through findings name as payers and no finding names as anything else. */
function payersOnly(findings: readonly Finding[]): ReadonlySet<AccountId> {
  const isVictims = (finding: Finding): boolean => finding.kind === "pass-through" && standsAlone(finding);
  const payers = findings.filter(isVictims).flatMap(({ accounts }) => accounts.filter(({ role }) => role === "payer"));
  const others = new Set(
    findings.flatMap((finding) =>
      finding.accounts.filter(({ role }) => role !== "payer" || !isVictims(finding)).map(({ id }) => id),
    ),
  );
  return new Set(payers.map(({ id }) => id).filter((id) => !others.has(id)));
}

function kindsByAccount(findings: readonly Finding[]): ReadonlyMap<AccountId, ReadonlySet<FindingKind>> {
  const kinds = new Map<AccountId, Set<FindingKind>>();
  for (const { accounts, kind } of findings) {
    for (const { id } of accounts) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
  }
  return kinds;
}
