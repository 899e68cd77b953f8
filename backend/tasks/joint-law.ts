import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { transferIn } from "../analysis/flow-reading.ts";
import { dealingsInGraph } from "../analysis/trace/graph-dealings.ts";
import { accountOfPocket, jointHaircut } from "../analysis/trace/joint/joint-haircut.ts";
import type { Standing } from "../analysis/trace/joint/pass.ts";
import { DEFAULT_LIMITS, type TraceStart } from "../analysis/trace/trace.ts";
import { endOf } from "../domain/account.ts";
import type { EndLine, HeldLine, Trace } from "../domain/trace.ts";
import type { Transfer } from "../domain/transfer.ts";

/** Where the joint pass over the columns and the trace by rows differ by haircut, place by place and victim by victim. */
export async function jointBreaches(
  starts: readonly TraceStart[],
  rows: readonly Transfer[],
  found: Trace,
): Promise<readonly string[]> {
  const batches = (async function* () {
    yield rows;
  })();
  const graph = await buildFlowGraph(batches, 1);
  const labels = [...new Set(starts.map(({ label }) => label))];
  const losses = starts.map(({ label, transfer }) => ({ transfer: transferIn(graph, transfer), owner: labels.indexOf(label) }));
  const joint = jointHaircut({
    graph,
    dealings: dealingsInGraph(graph),
    losses: losses.sort((a, b) => a.transfer - b.transfer),
    limits: DEFAULT_LIMITS,
    services: new Set(),
    asOf: found.asOf,
  });
  const told = (kind: string, places: ReadonlyMap<number, Standing>): string[] =>
    [...places].map(([pocket, { traced, parts }]) => {
      const account = accountOfPocket(graph, pocket);
      const place = kind === "fee" ? endOf(account, "fee") : account;
      const shares = labels.map((_, owner) => parts.minor[parts.owners.indexOf(owner)] ?? 0);
      return `${kind === "held" ? "held" : "end"} ${place} ${graph.currencies[pocket % graph.currencies.length]} ${traced}: ${shares.join(" ")}`;
    });
  const byColumns = [...told("held", joint.held), ...told("end", joint.ended), ...told("fee", joint.fees)];
  const haircut = found.rules.find(({ rule }) => rule === "haircut");
  const byRows = [...(haircut?.held ?? []).map(lineOf("held")), ...(haircut?.ends ?? []).map(lineOf("end"))];
  const [columns, lines] = [new Set(byColumns.filter((line) => !line.includes(" 0: "))), new Set(byRows)];
  return [
    ...[...columns].filter((line) => !lines.has(line)).map((line) => `columns say ${line}`),
    ...[...lines].filter((line) => !columns.has(line)).map((line) => `rows say ${line}`),
  ].sort();
}

function lineOf(kind: "held" | "end"): (line: HeldLine | EndLine) => string {
  return ({ account, money, shares }) =>
    `${kind} ${account} ${money.currency} ${money.minor}: ${shares.map((share) => share.money.minor).join(" ")}`;
}
