import { Option } from "commander";
import { benchDocument } from "../api/contract/bench.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { benchAmlsim } from "./bench-amlsim.ts";
import { benchCommunities } from "./bench-communities.ts";
import { benchDetect } from "./bench-detect.ts";
import { benchDetectAgain } from "./bench-detect-again.ts";
import { benchIngest } from "./bench-ingest.ts";
import { benchKinds } from "./bench-kinds.ts";
import { benchLinking } from "./bench-linking.ts";
import { benchNeo4j } from "./bench-neo4j.ts";
import type { Bench } from "./bench-result.ts";
import { benchThirdParty } from "./bench-third-party.ts";
import { benchTrace } from "./bench-trace.ts";
import { benchUnderground } from "./bench-underground.ts";
import { benchViewer } from "./bench-viewer.ts";
import { type Command, done } from "./command.ts";

/** Every benchmark: a new one is its file and one line here. */
const BENCHES: Readonly<Record<string, Bench>> = {
  detect: benchDetect,
  "detect-again": benchDetectAgain,
  kinds: benchKinds,
  amlsim: benchAmlsim,
  trace: benchTrace,
  communities: benchCommunities,
  linking: benchLinking,
  viewer: benchViewer,
  ingest: benchIngest,
  underground: benchUnderground,
  "third-party": benchThirdParty,
  neo4j: benchNeo4j,
};

export const benchCommand: Command = {
  name: "bench",
  needsStores: false,
  document: benchDocument,
  define: (cli) =>
    cli
      .description(`measure against known truth: ${Object.keys(BENCHES).join(", ")}`)
      .argument("<name>", "which benchmark")
      .option("--size <size>", "how much: small, or a larger size that the benchmark names", "small")
      .option("--rows <n>", "of bench ingest: how many rows", "5000000")
      .option("--write", "keep the figures where the viewer and the pack read them")
      .addOption(new Option("--third-party <folder>", "other people's sample data").env("LEDGERHOUND_THIRD_PARTY_DATA")),
  run: async (context, call) => {
    const [name = ""] = call.args;
    const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    if (bench === undefined) {
      const known = Object.keys(BENCHES).join(", ");
      throw new LedgerhoundError("bad-input", `There is no benchmark "${name}". There are: ${known}.`, { name });
    }
    const { notes, figures, lines } = await bench(context, call);
    return done({ schema: 1, name, notes: [...notes], figures: [...figures] }, [...lines, ...notes]);
  },
};
