import type { Fact } from "../../domain/record.ts";

/** Who holds which account, as far as a source says so. */
export interface Holders {
  /** Both accounts are known to be one holder's. */
  readonly isSameHolder: (a: string, b: string) => boolean;
  /** The holder that sources name for the account, the least when they name several; null when they name none. */
  readonly holderOf: (account: string) => string | null;
  /** A source gives a business licence for the account or its holder. */
  readonly isLicensed: (account: string) => boolean;
}

/** Reads holders and licences from facts. An account of whom nothing is said is nobody's and unlicensed. */
export function holdersOf(facts: readonly Fact[]): Holders {
  const holders = new Map<string, Set<string>>();
  const licensed = new Set<string>();
  for (const { subject, facts: said } of facts) {
    for (const { attribute, value } of said) {
      if (attribute === "business-licence") licensed.add(subject);
      if (attribute === "holder") holders.set(subject, (holders.get(subject) ?? new Set()).add(value));
    }
  }
  const of = (account: string): readonly string[] => [...(holders.get(account) ?? [])];
  return {
    isSameHolder: (a, b) => {
      const [own, others] = [holders.get(a), holders.get(b)];
      return own !== undefined && others !== undefined && [...own].some((holder) => others.has(holder));
    },
    holderOf: (account) => [...of(account)].sort()[0] ?? null,
    isLicensed: (account) => licensed.has(account) || of(account).some((holder) => licensed.has(holder)),
  };
}
