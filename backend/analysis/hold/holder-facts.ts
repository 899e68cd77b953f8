import type { AccountId } from "../../domain/account.ts";
import type { Fact, FactAttribute } from "../../domain/record.ts";

/** What sources say of an account or of whoever holds it, in the order of the facts. */
export type HolderFacts = (account: AccountId, attribute: FactAttribute) => readonly string[];

/** Facts about an account take in those about its holder. Values that are said twice stand once. */
export function holderFacts(facts: readonly Fact[]): HolderFacts {
  const said = new Map<string, string[]>();
  for (const { subject, facts: pairs } of facts) {
    for (const { attribute, value } of pairs) {
      const key = `${subject}\u0000${attribute}`;
      said.set(key, [...(said.get(key) ?? []), value]);
    }
  }
  const of = (subject: string, attribute: FactAttribute): readonly string[] => said.get(`${subject}\u0000${attribute}`) ?? [];
  return (account, attribute) => {
    const subjects = [account, ...of(account, "holder")];
    return [...new Set(subjects.flatMap((subject) => of(subject, attribute)))];
  };
}
