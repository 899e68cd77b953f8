import type { AccountId } from "../domain/account.ts";
import type { EvidenceItem } from "../domain/case.ts";
import type { Detection, Finding } from "../domain/finding.ts";
import { sumByCurrency } from "../domain/money.ts";
import { ENGLISH, printSentences } from "../domain/print-sentence.ts";
import { moneyValue, type Sentence, saidValue, say } from "../domain/sentence.ts";
import type { Trace } from "../domain/trace.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { Exhibit, PackFinding, PackTransfer } from "../evidence/pack-content.ts";

/** What an exhibit is before its rows are read: the same for a tray item and for a pack without a tray. */
export interface ExhibitDraft {
  readonly kind: EvidenceItem["kind"];
  readonly label: string;
  readonly title: readonly Sentence[];
  readonly said: (transfers: readonly PackTransfer[]) => readonly Sentence[];
  readonly finding: PackFinding | null;
  readonly accounts: readonly AccountId[];
  readonly transfers: readonly TransferId[];
}

/** A finding as it may leave the program: without its score. */
export function packFinding({ score: _score, ...finding }: Finding): PackFinding {
  return finding;
}

/**
 * Drafts of the tray in its order. Without a tray: the traced payments, then each finding that names a traced account.
 * What a tray item speaks of and is no longer there is left out by name.
 */
export function exhibitDrafts(
  tray: readonly EvidenceItem[],
  trace: Trace,
  detection: Detection | null,
): { readonly drafts: readonly ExhibitDraft[]; readonly gone: readonly Sentence[] } {
  if (tray.length === 0) return { drafts: standardDrafts(trace, detection), gone: [] };
  const drafts = tray.map((item) => ({ item, draft: draftOf(item, trace, detection) }));
  return {
    drafts: drafts.flatMap(({ draft }) => (draft ? [draft] : [])),
    gone: drafts.flatMap(({ item, draft }) =>
      draft ? [] : [say("leftOut.gone", { label: item.title ? saidValue(item.title) : item.label })],
    ),
  };
}

/** The exhibit of a draft, with the rows that were read for it. */
export function exhibitOf(draft: ExhibitDraft, rows: ReadonlyMap<TransferId, PackTransfer>): Exhibit {
  const transfers = draft.transfers.flatMap((id) => rows.get(id) ?? []);
  const { kind, label, title, finding, accounts } = draft;
  return { kind, label, title, said: draft.said(transfers), finding, accounts, transfers };
}

function standardDrafts(trace: Trace, detection: Detection | null): readonly ExhibitDraft[] {
  const traced = new Set(trace.layers.map(({ account }) => account));
  // A listed account's dealings say how near others stand to a list, and no pack says that: only the listed account itself.
  const touches = ({ kind, accounts }: Finding): boolean =>
    kind === "watch-list" ? traced.has(accounts[0].id) : accounts.some(({ id }) => traced.has(id));
  const findings = (detection?.findings ?? []).filter(touches);
  return [
    traceDraft(named([say("exhibit.traced")]), trace),
    ...findings.map((finding) => findingDraft(named(finding.said.explanation), finding)),
  ];
}

function draftOf(item: EvidenceItem, trace: Trace, detection: Detection | null): ExhibitDraft | null {
  switch (item.kind) {
    case "finding": {
      const finding = detection?.findings.find(({ id }) => id === item.finding);
      return finding ? findingDraft(nameOf(item), finding) : null;
    }
    case "account":
      return accountDraft(nameOf(item), item.account, trace);
    case "transfers":
      return { ...plain(item.kind, nameOf(item)), transfers: item.transfers };
    case "trace":
      return traceDraft(nameOf(item), trace);
    case "hold-plan":
      return { ...plain(item.kind, nameOf(item)), said: () => [say("exhibit.holdPlan")] };
  }
}

type ExhibitName = Pick<ExhibitDraft, "label" | "title">;

function named(title: readonly Sentence[]): ExhibitName {
  return { label: printSentences(title, ENGLISH), title };
}

function nameOf({ label, title = [] }: EvidenceItem): ExhibitName {
  return { label, title };
}

function findingDraft(name: ExhibitName, finding: Finding): ExhibitDraft {
  return {
    ...name,
    kind: "finding",
    said: () => finding.said.explanation,
    finding: packFinding(finding),
    accounts: finding.accounts.map(({ id }) => id),
    transfers: finding.transfers,
  };
}

function traceDraft(name: ExhibitName, trace: Trace): ExhibitDraft {
  const carried = new Set(trace.rules.flatMap(({ transfers }) => transfers.map(({ transfer }) => transfer)));
  const origins = trace.origins.map(({ transfer }) => transfer);
  return { ...plain("trace", name), transfers: [...new Set([...origins, ...carried])] };
}

function accountDraft(name: ExhibitName, account: AccountId, trace: Trace): ExhibitDraft {
  const carried = trace.rules
    .flatMap(({ transfers }) => transfers)
    .filter(({ from, to }) => from === account || to === account)
    .map(({ transfer }) => transfer);
  return { ...plain("account", name), accounts: [account], transfers: [...new Set(carried)] };
}

function plain(kind: EvidenceItem["kind"], name: ExhibitName): ExhibitDraft {
  return { ...name, kind, said: countOf, finding: null, accounts: [], transfers: [] };
}

function countOf(transfers: readonly PackTransfer[]): readonly Sentence[] {
  const sums = moneyValue(sumByCurrency(transfers.map(({ transfer }) => transfer.paid)));
  return [say("exhibit.count", { transfers: transfers.length, sums })];
}
