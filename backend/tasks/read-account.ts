import { type AccountTotals, accountTotals } from "../analysis/account-totals.ts";
import { medianDwellMs } from "../analysis/dwell.ts";
import { againstOf as againstHolding } from "../analysis/hold/grounds.ts";
import { holderFacts } from "../analysis/hold/holder-facts.ts";
import type { AccountId } from "../domain/account.ts";
import type { CaseId, Tag } from "../domain/case.ts";
import type { Listed } from "../domain/data-quality.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import type { Money } from "../domain/money.ts";
import { inEnglish } from "../domain/print-sentence.ts";
import type { Fact, Movement } from "../domain/record.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import type { AccountSummary, IdentifierUse } from "../store/transfer-store.ts";
import { ALWAYS } from "../store/transfer-store.ts";
import { accountFacts } from "./account-facts.ts";
import { type AccountRole, asksFirst, type CasePicture, casePicture, findingsOf, layerOf, roleOf } from "./case-picture.ts";
import { isSeen } from "./seen-account.ts";
import { perform, type TaskContext } from "./task.ts";

/** What the panel says in one or more sentences, with the rows that prove it. text is its English. */
export interface ProvenSentence {
  readonly text: string;
  readonly said: readonly Sentence[];
  readonly basis: "record" | "computed" | "asserted";
  readonly transfers: readonly TransferId[];
}

export interface AccountView {
  readonly version: number;
  readonly account: AccountId;
  readonly summary: AccountSummary;
  readonly role: AccountRole;
  readonly layer: number | null;
  readonly in: AccountTotals;
  readonly out: AccountTotals;
  readonly balance: { readonly money: Money; readonly asOf: Instant; readonly inferred: boolean } | null;
  readonly dwellMs: number | null;
  readonly why: readonly ProvenSentence[];
  readonly against: readonly ProvenSentence[];
  readonly askFirst: boolean;
  readonly tags: readonly Tag[];
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly identifiers: readonly IdentifierUse[];
  /** Movements that a source says failed: kept apart, part of no sum. By time. */
  readonly failed: Listed<Movement>;
}

/** Rows of an account that its panel looks at; more are counted exactly but not weighed for dwell. */
const MOST_ROWS = 20_000;

/** Everything the account panel says of the account that has this number. Throws not-found for an account that no record of the case shows. */
export async function readAccount(context: TaskContext, caseId: CaseId, number: AccountId): Promise<AccountView> {
  const { transfers } = context.stores;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const { scope } = picture;
    const account = (await transfers.joins(scope)).mainOf(number);
    const query = { accounts: [account], direction: "both", period: ALWAYS, counterparties: null, least: null } as const;
    const [[summary], { transfers: rows }, facts, identifiers, { graph }] = await Promise.all([
      transfers.summaries([account], scope),
      transfers.transfersOf({ ...query, order: "time", cap: MOST_ROWS }, scope),
      accountFacts(transfers, [account], scope),
      transfers.identifiersOf([account], scope),
      context.graphs.loaded(transfers, scope),
    ]);
    if (!summary || !isSeen(summary)) {
      throw new LedgerhoundError("not-found", "Not here, or not open to you.", { account });
    }
    const found = findingsOf(account, picture);
    return {
      version: picture.version,
      account,
      summary,
      role: roleOf(account, picture),
      layer: layerOf(account, picture),
      in: accountTotals(graph, account, "in"),
      out: accountTotals(graph, account, "out"),
      balance: balanceOf(account, rows, picture),
      dwellMs: medianDwellMs(account, rows),
      why: found.map(({ explanation, said, transfers: proof }) => ({
        text: explanation,
        said: said.explanation,
        basis: "computed" as const,
        transfers: proof,
      })),
      against: againstOf({ account, found, rows, facts, picture }),
      askFirst: asksFirst(account, picture),
      tags: picture.tags.filter((tag) => tag.account === account),
      findings: found,
      facts,
      identifiers,
      failed: listed(await transfers.failedMovementsOf([account], scope)),
    };
  });
}

const MOST_FAILED = 200;

function listed(failed: readonly Movement[]): Listed<Movement> {
  return { shown: failed.slice(0, MOST_FAILED), total: failed.length };
}

/** The last balance its own statement shows, else what the trace infers; null when neither says anything. */
function balanceOf(account: AccountId, rows: readonly Transfer[], { trace }: CasePicture): AccountView["balance"] {
  const own = rows.map((row) => (row.from === account ? row.payer : row.payee)).findLast((side) => side?.balanceAfter);
  if (own?.balanceAfter) return { money: own.balanceAfter, asOf: own.at, inferred: false };
  const held = trace.rules.flatMap((rule) => rule.held).find((line) => line.account === account);
  return held ? { money: held.balance, asOf: held.asOf, inferred: true } : null;
}

interface Known extends Pick<AccountView, "account" | "facts"> {
  readonly found: readonly Finding[];
  readonly rows: readonly Transfer[];
  readonly picture: CasePicture;
}

/** What the findings and the sources say against, also where nothing is left to hold. */
function againstOf({ account, found, rows, facts, picture }: Known): readonly ProvenSentence[] {
  const { trace, detection } = picture;
  const held = trace.rules.flatMap((rule) => rule.held).filter((line) => line.account === account);
  const tags = picture.tags.filter((tag) => tag.account === account).map(({ tag }) => tag);
  const transfers = new Map(rows.map((row) => [row.id, row]));
  const told = { facts: holderFacts(facts), told: facts };
  const sources = againstHolding({ trace, account, held, transfers, ...told, tags, detection });
  const all = [...found.flatMap(({ said }) => said.against), ...sources];
  const once = new Map(all.map((sentence) => [inEnglish(sentence), sentence]));
  return [...once].map(([text, sentence]) => ({ text, said: [sentence], basis: "computed" as const, transfers: [] }));
}
