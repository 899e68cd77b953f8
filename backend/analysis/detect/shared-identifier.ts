import type { AccountId } from "../../domain/account.ts";
import type { Finding } from "../../domain/finding.ts";
import type { IdentifierKind } from "../../domain/record.ts";
import { accountsValue, saidValue, say } from "../../domain/sentence.ts";
import type { TransferId } from "../../domain/transfer.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { besideTerms } from "./beside.ts";
import type { Detected, Detector, EngineContext, SharedIdentifier } from "./detector.ts";
import { makeFinding } from "./make-finding.ts";
import { isPlaceholder } from "./placeholder-identifiers.ts";
import { transferNumbers } from "./transfer-numbers.ts";

/** More accounts than this behind one address are a bank's gateway, an office or a network, not a person. */
const MOST_ACCOUNTS = 10;

const PARAMETERS = {
  leastAccounts: { value: 2, unit: "accounts of other findings" },
  mostAccounts: { value: MOST_ACCOUNTS, unit: "accounts with the identifier" },
} as const;

/** A terminal stands in a shop or a bank: everybody uses it. Two cards of one account are one account. */
const SAYS_NOTHING: ReadonlySet<IdentifierKind> = new Set(["terminal", "account-number"]);

/**
 * Accounts of different holders that other findings name as more than payers and that were used with one telephone, device or
 * address. It says "used together", never "one controller". The rows named are those of the other findings.
 */
export const sharedIdentifier: Detector = {
  kind: "shared-identifier",
  version: 1,
  question: "Which accounts that other findings name were used with one telephone, device or address?",
  parameters: PARAMETERS,
  restsOn: "records",
  layer: "upon",
  detectByEngine: detectShared,
};

interface Shared {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly accounts: ReadonlySet<AccountId>;
}

function detectShared(graph: FlowGraph, context: EngineContext, found: readonly Finding[]): Detected {
  const named = transfersByAccount(found);
  const uses = sharedIdentifiers(context.identifiers).flatMap((shared) => {
    const accounts = [...shared.accounts].filter((account) => named.has(account)).sort();
    return isTelling(shared, accounts, context) ? [{ ...shared, named: accounts }] : [];
  });
  const numbers = transferNumbers(
    graph,
    uses.flatMap(({ named: accounts }) => accounts.flatMap((one) => [...(named.get(one) ?? [])])),
  );
  const findings = uses.map((use) => {
    const ids = use.named.flatMap((account) => [...(named.get(account) ?? [])]);
    const transfers = ids.flatMap((id) => numbers.get(id) ?? []);
    return findingOf(graph, { shared: use, accounts: use.named, transfers }, context);
  });
  return { findings, capped: [] };
}

/** Transfers of the findings that name the account as more than a payer. */
function transfersByAccount(found: readonly Finding[]): ReadonlyMap<AccountId, ReadonlySet<TransferId>> {
  const named = new Map<AccountId, Set<TransferId>>();
  for (const { accounts, transfers } of found) {
    for (const { id, role } of accounts) {
      if (role === "payer" || role === "payee") continue;
      const known = named.get(id) ?? new Set();
      for (const transfer of transfers) known.add(transfer);
      named.set(id, known);
    }
  }
  return named;
}

function sharedIdentifiers(identifiers: readonly SharedIdentifier[]): readonly Shared[] {
  const byValue = new Map<string, Shared & { readonly accounts: Set<AccountId> }>();
  for (const { identifier, others } of identifiers) {
    const { kind, value, account } = identifier;
    if (others.length === 0 || SAYS_NOTHING.has(kind) || isPlaceholder(value)) continue;
    const key = `${kind} ${value}`;
    const shared = byValue.get(key) ?? { kind, value, accounts: new Set() };
    for (const one of [account, ...others]) shared.accounts.add(one);
    byValue.set(key, shared);
  }
  return [...byValue].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shared]) => shared);
}

function isTelling({ accounts }: Shared, named: readonly AccountId[], { holders }: EngineContext): boolean {
  const [first] = named;
  if (first === undefined || named.length < 2 || accounts.size > MOST_ACCOUNTS) return false;
  return named.some((account) => account !== first && !holders.isSameHolder(first, account));
}

function findingOf(
  graph: FlowGraph,
  { shared, accounts, transfers }: { shared: Shared; accounts: readonly AccountId[]; transfers: readonly number[] },
  { hash }: EngineContext,
): Finding {
  const [main = "" as AccountId, ...others] = accounts;
  const more = shared.accounts.size - accounts.length;
  const told = say("shared.told", {
    accounts: accountsValue(accounts),
    identifier: saidValue([say(`identifier.${shared.kind}`)]),
    end: shared.value.slice(-4),
  });
  const draft = {
    kind: "shared-identifier",
    version: sharedIdentifier.version,
    parameters: PARAMETERS,
    terms: besideTerms([
      { nats: accounts.length, against: null },
      { nats: 0, against: say("shared.notOne") },
    ]),
    explanation: more > 0 ? [told, say("shared.more", { more })] : [told],
    main: { id: main, role: "pass-through" },
    others: others.map((account) => ({ account: graph.accounts.indexOf(account), role: "pass-through" }) as const),
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}
