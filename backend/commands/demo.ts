import { join } from "node:path";
import { demoDocument } from "../api/contract/demo.ts";
import { parseTime } from "../domain/instant.ts";
import { demoCase } from "../scenario/demo-case.ts";
import { type Call, type Command, type CommandContext, done, textOption } from "./command.ts";
import { freshDemoFolder, writeDemoFiles } from "./demo-folder.ts";
import { demoJson } from "./demo-json.ts";
import { demoLines } from "./demo-lines.ts";
import { inviteDemoUsers } from "./demo-users.ts";
import { runDemo } from "./run-demo.ts";
import { DEFAULT_PORT, portOf } from "./serve.ts";

/** The seed whose case the README shows. */
const SEED = 7;

/** The moments at which the story is looked at: when V01 tells the police, and when 180,000.00 leaves. */
const MOMENTS = [parseTime("2025-03-14T14:26:00+08:00"), parseTime("2025-03-14T14:41:00+08:00")] as const;

export const demoCommand: Command = {
  name: "demo",
  needsStores: false,
  document: demoDocument,
  define: (cli) =>
    cli
      .description("make the demo case, do the whole job on it, and serve the viewer")
      .option("--no-serve", "stop when the pack is written")
      .option("--out <dir>", "folder for files, store and pack; an earlier demo there is replaced")
      .option("--port <n>", "port of the viewer", DEFAULT_PORT),
  run: async (context, call) => {
    const folder = context.resolve(textOption(call.options, "out") ?? join(context.dataFolder, "demo"));
    await freshDemoFolder(folder);
    const made = demoCase(SEED);
    const paths = await writeDemoFiles(folder, made);
    const stores = await call.root.openStoresIn(join(folder, "data"));
    const dataFolder = join(folder, "data");
    const demo = { ...context, stores, dataFolder, signer: call.root.signerIn(dataFolder) };
    try {
      const result = await runDemo(demo, { made, paths, moments: MOMENTS, pack: join(folder, "pack") });
      const lines = demoLines(result, made);
      if (call.options.serve === false || call.options.json === true) return done(demoJson(result), lines);
      call.root.print(lines.join("\n"));
      await serveDemo(demo, call);
      return done(demoJson(result), []);
    } finally {
      await stores.close();
    }
  },
};

async function serveDemo(demo: CommandContext, { root, options }: Call): Promise<void> {
  const users = await inviteDemoUsers(demo);
  const { stores, dataFolder, signer } = demo;
  const port = portOf(textOption(options, "port") ?? DEFAULT_PORT);
  const server = await root.serve({ stores, dataFolder, signer, port, host: "127.0.0.1", hostNames: [] });
  root.print(["", `Open ${server.url} and sign in:`, ...users, "Ctrl+C stops the server."].join("\n"));
  await root.untilStopped();
  await server.stop();
}
