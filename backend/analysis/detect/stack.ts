import type { Finding } from "../../domain/finding.ts";
import { say } from "../../domain/sentence.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { besideTerms, orderTerm } from "./beside.ts";
import { BLOCK_PARAMETERS, BLOCK_RULES, blockTerms, isTold, toldBy, transfersOfRows } from "./block-findings.ts";
import { blocksOf } from "./blocks.ts";
import type { Detected, Detector, EngineContext } from "./detector.ts";
import { paidValue, spanValue } from "./figures.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { orderOfLayers, type Stack, stacksOf } from "./stack-layers.ts";
import { KEPT_FROM_NATS } from "./term.ts";

/** Two layers of groups facing groups, one upon the other. Source: AMLworld's stack, arXiv 2306.16424. */
export const stack: Detector = {
  kind: "stack",
  version: 3,
  question: "Where do several strangers pay several others, who again pay several others?",
  parameters: BLOCK_PARAMETERS,
  restsOn: "records",
  layer: "upon",
  detectByEngine: detectStacks,
};

function detectStacks(graph: FlowGraph, context: EngineContext, found: readonly Finding[]): Detected {
  const { suspicion } = context;
  const told = toldBy(found);
  const findings = stacksOf(suspicion, blocksOf(suspicion, BLOCK_RULES), BLOCK_RULES.windowMs).flatMap((one) => {
    const rows = [...new Set([...one.upper.rows, ...one.lower.rows])];
    const transfers = transfersOfRows(suspicion, rows);
    const layers = orderOfLayers(
      graph,
      transfersOfRows(suspicion, one.upper.rows),
      transfersOfRows(suspicion, one.lower.rows),
      one.middle,
    );
    if (isTold(graph, transfers, told) || !layers.isInOrder) return [];
    const terms = besideTerms([...blockTerms(suspicion, { rows }), orderTerm(layers.isSure)]);
    return scoreOf(terms) < KEPT_FROM_NATS ? [] : [findingOf(graph, one, { transfers, terms }, context)];
  });
  return { findings, capped: [] };
}

function findingOf(
  graph: FlowGraph,
  { upper, lower, middle }: Stack,
  { transfers, terms }: { transfers: readonly number[]; terms: ReturnType<typeof besideTerms> },
  { hash }: EngineContext,
): Finding {
  const [main = -1] = middle;
  const draft = {
    kind: "stack",
    version: stack.version,
    parameters: BLOCK_PARAMETERS,
    terms,
    explanation: [
      say("stack.told", {
        payers: upper.payers.length,
        middle: middle.length,
        payees: lower.payees.length,
        sums: paidValue(graph, transfers),
        length: spanValue(graph, transfers),
      }),
    ],
    main: { id: accountOf(graph, main), role: "pass-through" },
    others: [
      ...middle.map((account) => ({ account, role: "pass-through" }) as const),
      ...upper.payers.map((account) => ({ account, role: "distributor" }) as const),
      ...lower.payees.map((account) => ({ account, role: "collector" }) as const),
    ],
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}
