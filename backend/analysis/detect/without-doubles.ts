import type { Finding, FindingKind } from "../../domain/finding.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { HOUR_MS } from "./durations.ts";

/** Told by rules of their own, account by account; the other kinds are structures over many accounts. */
const BY_ACCOUNT: ReadonlySet<FindingKind> = new Set(["pass-through", "fan-in"]);

/**
 * One structure, one finding. Fast pass-through accounts and fans of a day are told by themselves: a structure that is
 * mostly made of them goes. Slower ones that are mostly part of a structure go into it.
 */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const standing = findings.filter(standsAlone);
  const told = new Set(standing.flatMap(({ transfers }) => transfers));
  const structures = findings.filter((finding) => isStructure(finding) && !isMostly(finding, told));
  const within = new Set(structures.flatMap(({ transfers }) => transfers));
  return findings.filter((finding) => {
    if (isStructure(finding)) return structures.includes(finding);
    return standsAlone(finding) || !isMostly(finding, within);
  });
}

function isStructure({ kind, parameters }: Finding): boolean {
  return !BY_ACCOUNT.has(kind) || parameters.affair !== undefined;
}

/** A rule's finding on one account that needs no structure around it: a fast pass-through account or a fan of a day. */
export function standsAlone(finding: Finding): boolean {
  if (isStructure(finding)) return false;
  return finding.kind === "fan-in" || finding.to.at - finding.from.at <= HOUR_MS;
}

function isMostly({ transfers }: Finding, told: ReadonlySet<TransferId>): boolean {
  return transfers.filter((transfer) => told.has(transfer)).length * 2 >= transfers.length;
}
