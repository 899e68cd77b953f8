import { type AccountId, accountKind, parseAccountId } from "../domain/account.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Fact, FactAttribute, Identifier, IdentifierKind, SourceRecord } from "../domain/record.ts";

const IDENTIFYING: Readonly<Partial<Record<FactAttribute, IdentifierKind>>> = {
  phone: "phone",
  sim: "sim",
  "id-document": "id-document",
  "same-account": "account-number",
};

/** The identifiers that a record shows with accounts: a movement's own, or what a fact tells of an account. */
export function identifiersIn(record: SourceRecord): readonly Identifier[] {
  if (record.kind === "movement") return record.identifiers;
  const account = subjectAccount(record);
  return record.facts.flatMap(({ attribute, value }): Identifier[] => {
    const kind = IDENTIFYING[attribute];
    return account === null || kind === undefined ? [] : [{ account, kind, value }];
  });
}

/** When a record says that its identifiers were in use, in UTC milliseconds: a movement at its instant, a fact from and until. */
export function periodOf(record: SourceRecord): { readonly first: number | null; readonly last: number | null } {
  if (record.kind === "movement") return { first: record.at.at, last: record.at.at };
  return { first: record.from?.at ?? null, last: record.until?.at ?? null };
}

/** The earlier, or later, of two moments of which either may be unknown. */
export function furtherOf(choose: (...moments: number[]) => number, a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : choose(a, b);
}

/** The identifiers that facts tell of a holder alone, with each account that other facts name the holder of. */
export function identifiersOfHolders(facts: readonly Fact[]): readonly Identifier[] {
  const accounts = new Map<string, AccountId[]>();
  for (const [account, holder] of facts.flatMap(holdersIn)) accounts.set(holder, [...(accounts.get(holder) ?? []), account]);
  return facts.flatMap((fact) =>
    ofHolderIn(fact).flatMap(({ kind, value }) =>
      (accounts.get(fact.subject) ?? []).map((account): Identifier => ({ account, kind, value })),
    ),
  );
}

/** The identifiers that a fact tells of a holder alone, or of whatever else is no account. */
export function ofHolderIn(fact: Fact): readonly Omit<Identifier, "account">[] {
  if (subjectAccount(fact) !== null) return [];
  return fact.facts.flatMap(({ attribute, value }) => {
    const kind = OF_HOLDERS.find((one) => one === attribute);
    return kind === undefined ? [] : [{ kind, value }];
  });
}

/** The account that a fact is about with each holder that it names. */
export function holdersIn(fact: Fact): readonly (readonly [AccountId, string])[] {
  const account = subjectAccount(fact);
  return fact.facts.flatMap(({ attribute, value }) => (account !== null && attribute === "holder" ? [[account, value]] : []));
}

/** Identifiers that facts of the same name tell of a holder. */
export const OF_HOLDERS = ["phone", "sim", "id-document"] as const satisfies readonly (FactAttribute & IdentifierKind)[];

/** Holders' names that a record shows, each with its account. */
export function namesIn(record: SourceRecord): readonly (readonly [AccountId, string])[] {
  if (record.kind === "movement") {
    const { from, to, fromName, toName } = record;
    return [...named(from, fromName), ...named(to, toName)];
  }
  const account = subjectAccount(record);
  return record.facts.flatMap(({ attribute, value }) => (account && attribute === "holder-name" ? named(account, value) : []));
}

/** The account that a fact is about; null when it is about a holder. */
export function subjectAccount({ subject }: Fact): AccountId | null {
  try {
    return parseAccountId(subject);
  } catch (error) {
    if (error instanceof LedgerhoundError) return null;
    throw error;
  }
}

function named(account: AccountId, name: string | null): readonly (readonly [AccountId, string])[] {
  return name === null || accountKind(account) === "end" ? [] : [[account, name]];
}
