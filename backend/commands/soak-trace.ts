import { seededRandom } from "../scenario/random.ts";
import { traceScene } from "../scenario/trace-scene.ts";
import { tryLaws } from "../tasks/trace-laws.ts";
import { type Call, type CommandContext, wholeOption } from "./command.ts";
import type { SoakResult } from "./soak-result.ts";
import { table } from "./table.ts";

const SEED = 20_250_314;

/** Tries every law of tracing on random small graphs, every rule; a breach names its graph, which the same seed makes again. */
export async function soakTrace(context: CommandContext, { options }: Call): Promise<SoakResult> {
  const graphs = wholeOption(options, "graphs");
  const tally: Tally = { held: new Map(), failures: [] };
  for (let number = 0; number < graphs; number += 1) {
    if (number % 100 === 0) context.progress({ step: "random graphs", done: number, total: graphs, unit: "steps" });
    await tryGraph(number, tally);
  }
  const { held, failures } = tally;
  const figures = [...held].map(([law, value]) => ({ of: law, figure: "graphs on which it held", value }));
  return {
    notes: [`${graphs} random graphs, seed ${SEED}; a law that a graph does not ask (shares of returns) does not count there.`],
    figures,
    lines: [
      table(
        ["law", "held on"],
        figures.map(({ of, value }) => [of, String(value)]),
        1,
      ),
    ],
    failures,
  };
}

interface Tally {
  /** By law, on how many graphs it held. */
  readonly held: Map<string, number>;
  readonly failures: string[];
}

async function tryGraph(number: number, { held, failures }: Tally): Promise<void> {
  const random = seededRandom(SEED).fork(`scene ${number}`);
  for (const { law, breaches } of await tryLaws(traceScene(random), (below) => random.int(0, below - 1))) {
    if (breaches?.length === 0) held.set(law, (held.get(law) ?? 0) + 1);
    for (const breach of breaches ?? []) failures.push(`graph ${number}: ${law}: ${breach}`);
  }
}
