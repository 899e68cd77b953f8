import { printAmount, printMoney } from "../../domain/money.ts";
import type { Exhibit, ExhibitRow, PackContent, PackFinding, PackTransfer } from "../pack-content.ts";
import { type Block, column, heading, listOr, paragraph, small } from "./blocks.ts";
import type { ReportWords } from "./report-words.ts";

/** Transfers of one exhibit that the report prints; the JSON and CSV files hold all of them. */
const MOST_TRANSFERS = 60;

/** Each exhibit so that it can be checked by hand: the sentence, what speaks against, the transfers, their source rows. */
export function exhibitSection({ exhibits }: PackContent, words: ReportWords): readonly Block[] {
  const { head, none } = words.labels.exhibits;
  if (exhibits.length === 0) return [heading(1, head), paragraph(none)];
  return [heading(1, head), ...exhibits.flatMap((exhibit, index) => exhibitBlocks(exhibit, index + 1, words))];
}

function exhibitBlocks(exhibit: Exhibit, number: number, words: ReportWords): readonly Block[] {
  const { exhibits: texts } = words.labels;
  const shown = exhibit.transfers.slice(0, MOST_TRANSFERS);
  const cut = shown.length < exhibit.transfers.length;
  const kind = exhibit.finding === null ? texts.kinds[exhibit.kind] : texts.findings[exhibit.finding.kind];
  return [
    heading(2, `${texts.exhibit(number)} · ${exhibit.title.length === 0 ? exhibit.label : words.said(exhibit.title)}`),
    small(exhibit.finding === null ? kind : `${kind} · ${texts.indicator}`),
    paragraph(words.said(exhibit.said)),
    ...(exhibit.finding === null ? [] : againstBlocks(exhibit.finding, words)),
    ...accountBlocks(exhibit, words),
    ...(cut ? [small(texts.capped(shown.length, exhibit.transfers.length))] : []),
    ...(shown.length === 0 ? [] : [transferTable(shown, words), small(texts.sourceRows)]),
    ...shown.flatMap(({ rows }, index) => rows.map((row) => rowBlock(row, index + 1, words))),
  ];
}

function againstBlocks({ said: { against } }: PackFinding, { labels, said }: ReportWords): readonly Block[] {
  const { against: head, nothingAgainst } = labels.exhibits;
  if (against.length === 0) return [paragraph(`${head}: ${nothingAgainst}`)];
  return [
    paragraph(`${head}:`),
    listOr(
      nothingAgainst,
      against.map((sentence) => said([sentence])),
    ),
  ];
}

function accountBlocks({ accounts, finding }: Exhibit, { labels, account }: ReportWords): readonly Block[] {
  if (accounts.length === 0) return [];
  const { accounts: head, roles } = labels.exhibits;
  const lines = accounts.map((id) => {
    const role = finding?.accounts.find((own) => own.id === id)?.role;
    return role === undefined ? account(id) : `${account(id)} (${roles[role]})`;
  });
  return [paragraph(`${head}: ${lines.join(" · ")}`)];
}

function transferTable(transfers: readonly PackTransfer[], { labels, time, account, place }: ReportWords): Block {
  const { columns, received } = labels.exhibits;
  const named = (name: string | null, id: string) => (name === null ? [id] : [id, name]);
  const rows = transfers.map(({ transfer, rows: sources }, index) => {
    const exchanged = transfer.received.currency !== transfer.paid.currency || transfer.received.minor !== transfer.paid.minor;
    const payee = named(transfer.toName, account(transfer.to));
    return [
      String(index + 1),
      time.instant(transfer.at),
      named(transfer.fromName, account(transfer.from)),
      exchanged ? [...payee, received(printMoney(transfer.received))] : payee,
      transfer.paid.currency,
      printAmount(transfer.paid),
      sources.map(({ source }) => place(source)),
    ];
  });
  const heads = [
    column(columns.number, "count"),
    column(columns.time, "text", 1),
    column(columns.payer, "text", 2),
    column(columns.payee, "text", 2),
    column(columns.currency, "code"),
    column(columns.paid, "amount"),
    column(columns.rows, "text"),
  ];
  return { kind: "table", columns: heads, rows };
}

/** A source row cell by cell under the file's own column names; empty cells are counted, not printed. */
function rowBlock({ source, header, cells }: ExhibitRow, number: number, { labels, place }: ReportWords): Block {
  const texts = labels.exhibits;
  const named = cells.map((value, index) => ({ name: header[index]?.trim() || texts.blankHead(index + 1), value: value.trim() }));
  const filled = named.filter(({ value }) => value !== "");
  const empty = cells.length - filled.length;
  const note = empty === 0 ? "" : ` ${texts.emptyCells(empty)}`;
  return { kind: "row", place: `#${number} · ${place(source)}${note}`, cells: filled };
}
