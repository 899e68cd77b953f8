import type { Finding } from "../../domain/finding.ts";
import { say } from "../../domain/sentence.ts";
import type { FlowGraph } from "../flow-graph.ts";
import { accountOf } from "../flow-reading.ts";
import { besideTerms } from "./beside.ts";
import { BLOCK_PARAMETERS, BLOCK_RULES, blockTerms, isTold, toldBy, transfersOfRows } from "./block-findings.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Detected, Detector, EngineContext } from "./detector.ts";
import { paidValue, spanValue } from "./figures.ts";
import { makeFinding, scoreOf } from "./make-finding.ts";
import { stacksOf } from "./stack-layers.ts";
import { KEPT_FROM_NATS } from "./term.ts";

/**
 * Several originators who each pay several of the same beneficiaries, all of them strangers. Source: AMLworld's bipartite,
 * arXiv 2306.16424. Disjoint single payments, which that family also has, are joined by nothing that rows say.
 */
export const bipartite: Detector = {
  kind: "bipartite",
  version: 2,
  question: "Where do several strangers each pay several of the same payees?",
  parameters: BLOCK_PARAMETERS,
  restsOn: "records",
  layer: "upon",
  detectByEngine: detectBipartite,
};

function detectBipartite(graph: FlowGraph, context: EngineContext, found: readonly Finding[]): Detected {
  const { suspicion } = context;
  const told = toldBy(found);
  const blocks = blocksOf(suspicion, BLOCK_RULES);
  const stacked = new Set(stacksOf(suspicion, blocks, BLOCK_RULES.windowMs).flatMap(({ upper, lower }) => [upper, lower]));
  const findings = blocks.flatMap((block) => {
    const transfers = transfersOfRows(suspicion, block.rows);
    const terms = besideTerms(blockTerms(suspicion, block));
    if (stacked.has(block) || isTold(graph, transfers, told) || scoreOf(terms) < KEPT_FROM_NATS) return [];
    return [findingOf(graph, block, { transfers, terms }, context)];
  });
  return { findings, capped: [] };
}

function findingOf(
  graph: FlowGraph,
  { payers, payees }: Block,
  { transfers, terms }: { transfers: readonly number[]; terms: ReturnType<typeof besideTerms> },
  { hash }: EngineContext,
): Finding {
  const [main = -1] = payers;
  const draft = {
    kind: "bipartite",
    version: bipartite.version,
    parameters: BLOCK_PARAMETERS,
    terms,
    explanation: [
      say("bipartite.told", {
        payers: payers.length,
        payees: payees.length,
        sums: paidValue(graph, transfers),
        length: spanValue(graph, transfers),
      }),
    ],
    main: { id: accountOf(graph, main), role: "distributor" },
    others: [
      ...payers.map((account) => ({ account, role: "distributor" }) as const),
      ...payees.map((account) => ({ account, role: "collector" }) as const),
    ],
    transfers,
  } as const;
  return makeFinding(graph, draft, hash);
}
