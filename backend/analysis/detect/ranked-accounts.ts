import type { AccountId } from "../../domain/account.ts";
import type { Finding, FindingKind, FindingRole, RankedAccount } from "../../domain/finding.ts";

/** What a finding says of the accounts it names, as a share of its score. Who paid in may well be the victim. */
const SHARE_BY_ROLE: Readonly<Record<FindingRole, number>> = {
  "pass-through": 1,
  collector: 1,
  distributor: 1,
  payee: 0.5,
  payer: 0,
};

/** Accounts by the largest share of a finding's score, highest first, then id. Payers alone are not ranked. */
export function rankedAccounts(findings: readonly Finding[]): readonly RankedAccount[] {
  const ranks = new Map<AccountId, { score: number; kinds: Set<FindingKind> }>();
  for (const { accounts, kind, score } of findings) {
    for (const { id, role } of accounts) {
      const share = SHARE_BY_ROLE[role];
      if (share > 0) raise(ranks, id, kind, score * share);
    }
  }
  return [...ranks]
    .map(([id, { score, kinds }]) => ({ id, score, kinds: [...kinds].sort() }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function raise(
  ranks: Map<AccountId, { score: number; kinds: Set<FindingKind> }>,
  id: AccountId,
  kind: FindingKind,
  score: number,
): void {
  const known = ranks.get(id);
  if (known === undefined) ranks.set(id, { score, kinds: new Set([kind]) });
  else {
    known.score = Math.max(known.score, score);
    known.kinds.add(kind);
  }
}
