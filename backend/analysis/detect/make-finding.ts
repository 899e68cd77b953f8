import type { Finding, FindingAccount, FindingId, FindingKind, FindingRole, Lead, Parameter } from "../../domain/finding.ts";
import { sumByCurrency } from "../../domain/money.ts";
import { ENGLISH, inEnglish, printSentences } from "../../domain/print-sentence.ts";
import type { Sentence } from "../../domain/sentence.ts";
import { cell } from "../columns.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf, instantOf, paidOf, transferIdOf } from "../flow-reading.ts";
import type { Term } from "./term.ts";

/** What a detector has to say; everything else of a finding follows from it. */
export interface FindingDraft {
  readonly kind: FindingKind;
  readonly version: number;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly terms: readonly Term[];
  readonly explanation: readonly Sentence[];
  readonly main: FindingAccount;
  /** Account numbers of the others by role; those that are no accounts are left out. */
  readonly others: readonly { readonly account: number; readonly role: FindingRole }[];
  /** Transfer numbers; at least one. */
  readonly transfers: readonly number[];
  readonly leads?: readonly Lead[];
}

/** The finding with its id, amounts and period. Transfers are named in time order, the other accounts by role and id. */
export function makeFinding(graph: FlowGraph, draft: FindingDraft, hash: (text: string) => string): Finding {
  const numbers = [...new Set(draft.transfers)].sort((a, b) => a - b);
  const [first = -1, ...rest] = numbers;
  const last = numbers.reduce((a, b) => (cell(graph.latest, b) > cell(graph.latest, a) ? b : a), first);
  const accounts: Finding["accounts"] = [draft.main, ...otherAccounts(graph, draft)];
  const transfers: Finding["transfers"] = [transferIdOf(graph, first), ...rest.map((number) => transferIdOf(graph, number))];
  const { kind, version, parameters, terms, explanation } = draft;
  const against = terms.flatMap((term) => (term.against === null ? [] : [term.against]));
  return {
    id: hash(JSON.stringify([kind, version, parameters, accounts, transfers])) as FindingId,
    kind,
    detectorVersion: version,
    score: scoreOf(terms),
    explanation: printSentences(explanation, ENGLISH),
    against: against.map(inEnglish),
    said: { explanation, against },
    accounts,
    transfers,
    from: instantOf(graph, first),
    to: instantOf(graph, last),
    amounts: sumByCurrency(numbers.map((number) => paidOf(graph, number))),
    parameters,
    ...(draft.leads === undefined ? {} : { leads: draft.leads }),
  };
}

/** The sum of the terms, to a thousandth of a nat: more would be noise. */
export function scoreOf(terms: readonly Term[]): number {
  return Math.round(terms.reduce((sum, { nats }) => sum + nats, 0) * 1000) / 1000;
}

function otherAccounts(graph: FlowGraph, { others, main }: FindingDraft): readonly FindingAccount[] {
  const seen = new Set<string>([main.id]);
  const named: FindingAccount[] = [];
  for (const { account, role } of [...others].sort((a, b) => a.account - b.account)) {
    const id = accountOf(graph, account);
    if (cell(graph.traversable, account) === 0 || seen.has(id)) continue;
    seen.add(id);
    named.push({ id, role });
  }
  return named.sort((a, b) => (a.role === b.role ? 0 : a.role < b.role ? 1 : -1));
}
