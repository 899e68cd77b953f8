import { cell } from "../columns.ts";
import { allTransfers, cappedAccount } from "../detect/hubs.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { busyAccounts } from "./busy-accounts.ts";
import { chainCoverage } from "./chains.ts";
import { cycleCoverage } from "./cycles.ts";
import { fanCoverage } from "./fans.ts";
import { gatherScatterCoverage } from "./gather-scatter.ts";
import { linksOf } from "./links.ts";
import type { PatternRules, Patterns } from "./pattern.ts";
import { scatterGatherCoverage } from "./scatter-gather.ts";
import { type DailyRates, NO_RATES, valuesOf } from "./valued.ts";

/**
 * For every transfer and structural kind whether it lies on a qualifying pattern, exactly, with one best witness: no pattern
 * is sampled. Accounts over the cap are passed by and listed with all their transfers. An empty graph covers nothing.
 */
export function patternsOf(graph: FlowGraph, rules: PatternRules, rates: DailyRates = NO_RATES): Patterns {
  const valued = valuesOf(graph, rates);
  const isBusy = busyAccounts(graph, rules.windowMs, rules.cap);
  const links = linksOf(graph, valued, rules, isBusy);
  const { coverage: cycles, cutShort } = cycleCoverage(graph, valued, links, rules);
  const coverages = [
    fanCoverage(graph, valued, rules, { isIncoming: true, isBusy }),
    fanCoverage(graph, valued, rules, { isIncoming: false, isBusy }),
    gatherScatterCoverage(graph, valued, rules, isBusy),
    scatterGatherCoverage(graph, valued, links, rules),
    cycles,
    chainCoverage(graph, valued, links),
  ];
  const notExpanded = graph.accounts.flatMap((_, account) =>
    cell(isBusy, account) === 1 ? [cappedAccount(graph, account, "chain", allTransfers(graph, account), rules.cap)] : [],
  );
  return { coverages, notExpanded, cutShort };
}
