import { cell } from "../analysis/columns.ts";
import { accountOf, instantOf, paidOf } from "../analysis/flow-reading.ts";
import { accountNumber } from "../domain/account.ts";
import type { CaseId } from "../domain/case.ts";
import type { FileId } from "../domain/record.ts";
import { caseIdOf, openCase } from "./cases.ts";
import { expandAccount, previewExpand } from "./expand-account.ts";
import type { Loaded } from "./graph-cache.ts";
import { importFile } from "./import-file.ts";
import { AROUND, largestHubs, type Spread, spread, TOP } from "./measure-expand.ts";
import type { TaskContext } from "./task.ts";

type FlowGraph = Loaded["graph"];

const EXPANDED_EACH = 3;

/** What an officer waits for who expands the largest hubs, each alone on the canvas, and how many payments are drawn then. */
export interface OfficerTimes {
  readonly preview: Spread;
  readonly expand: Spread;
  readonly drawn: Spread;
}

/**
 * The whole tasks in a new case of the file, as the viewer's canvas asks for them: permission, counts, payments, names, parts in the
 * case and the audit entry. The graph is that of the file; clock: milliseconds.
 */
export async function officerTimes(
  context: TaskContext,
  bytes: AsyncIterable<Uint8Array>,
  graph: FlowGraph,
  clock: () => number,
): Promise<OfficerTimes> {
  const { id } = await openCase(context, { id: caseIdOf("bench"), title: "Expanding hubs" });
  const { file } = await importFile(context, { name: "transactions.csv", bytes, case: id });
  await reportOne(context, id, file, graph);
  const [preview, expand, drawn]: [number[], number[], number[]] = [[], [], []];
  // The first question computes the case's trace, which is kept.
  await openedOnce(context, id, graph);
  for (const { account } of Array.from({ length: EXPANDED_EACH }, () => largestHubs(graph)).flat()) {
    const filter = { ...AROUND, account, kinds: [], roles: [] };
    const began = clock();
    await previewExpand(context, id, filter);
    const seen = clock();
    const { transfers } = await expandAccount(context, id, { ...filter, order: "amount", top: TOP, shown: [account] });
    expand.push(clock() - seen);
    preview.push(seen - began);
    drawn.push(transfers.length);
  }
  return { preview: spread(preview), expand: spread(expand), drawn: spread(drawn) };
}

async function openedOnce(context: TaskContext, id: CaseId, graph: FlowGraph): Promise<void> {
  const account = accountOf(graph, 0);
  await expandAccount(context, id, { ...AROUND, account, kinds: [], roles: [], order: "time", top: 1, shown: [account] });
}

/** A victim who paid one of the last payments, so that the case has a trace as cases have. */
async function reportOne({ stores }: TaskContext, id: CaseId, file: FileId, graph: FlowGraph): Promise<void> {
  const paid = graph.size - Math.ceil(graph.size / 100);
  const numberOf = (end: FlowGraph["from"]): string => accountNumber(accountOf(graph, cell(end, paid)));
  const when = instantOf(graph, paid);
  await stores.cases.addReports(id, [
    {
      number: "V01",
      toldAt: when,
      paidAt: when,
      amount: paidOf(graph, paid),
      payer: numberOf(graph.from),
      payee: numberOf(graph.to),
      payerName: null,
      payeeName: null,
      note: null,
      source: { file, row: 1, path: null },
    },
  ]);
}
