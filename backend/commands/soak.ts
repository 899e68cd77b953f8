import { soakDocument } from "../api/contract/soak.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { Command } from "./command.ts";
import { soakDetect } from "./soak-detect.ts";
import { soakIngest } from "./soak-ingest.ts";
import { soakNeo4j } from "./soak-neo4j.ts";
import type { Soak } from "./soak-result.ts";
import { soakTrace } from "./soak-trace.ts";

/** Every soak: a new one is its file and one line here. */
const SOAKS: Readonly<Record<string, Soak>> = {
  ingest: soakIngest,
  trace: soakTrace,
  detect: soakDetect,
  neo4j: soakNeo4j,
};

export const soakCommand: Command = {
  name: "soak",
  needsStores: false,
  document: soakDocument,
  define: (cli) =>
    cli
      .description(`misuse for a long time what must never break: ${Object.keys(SOAKS).join(", ")}`)
      .argument("<name>", "which soak")
      .option("--files <n>", "of soak ingest: how many mutated files", "10000")
      .option("--graphs <n>", "of soak trace and detect: how many random graphs", "10000")
      .option("--kills <n>", "how many times the process is killed at a random moment", "20")
      .option("--rows <n>", "rows of the file whose import is killed", "20000"),
  run: async (context, call) => {
    const [name = ""] = call.args;
    const soak = Object.hasOwn(SOAKS, name) ? SOAKS[name] : undefined;
    if (soak === undefined) {
      const known = Object.keys(SOAKS).join(", ");
      throw new LedgerhoundError("bad-input", `There is no soak "${name}". There are: ${known}.`, { name });
    }
    const { notes, figures, lines, failures } = await soak(context, call);
    const verdict = failures.length === 0 ? "Everything held." : `${failures.length} did not hold:`;
    return {
      document: { schema: 1, name, notes: [...notes], figures: [...figures], failures: [...failures] },
      text: [...lines, ...notes, verdict, ...failures].join("\n"),
      exit: failures.length === 0 ? 0 : 1,
    };
  },
};
