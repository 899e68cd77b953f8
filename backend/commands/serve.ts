import { z } from "zod";
import { schema } from "../api/contract/basics.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { newSetupToken } from "../tasks/users.ts";
import { type Command, done, listOption, textOption } from "./command.ts";

export const DEFAULT_PORT = "8471";

export const serveCommand: Command = {
  name: "serve",
  needsStores: true,
  document: z.object({ schema, url: z.string() }),
  define: (cli) =>
    cli
      .description("serve the viewer and the API, on this machine alone unless told otherwise")
      .option("--port <n>", "port to listen on; 0 takes a free one", DEFAULT_PORT)
      .option("--host <address>", "address to listen on", "127.0.0.1")
      .option("--host-name <names...>", "further names that browsers may use for this server"),
  run: async (context, { options, root }) => {
    const { stores, dataFolder, signer } = context;
    const server = await root.serve({
      stores,
      dataFolder,
      signer,
      port: portOf(textOption(options, "port") ?? DEFAULT_PORT),
      host: textOption(options, "host") ?? "127.0.0.1",
      hostNames: listOption(options, "hostName"),
    });
    const token = await newSetupToken(stores, context.now());
    root.print(token === null ? `Ledgerhound serves ${server.url}` : setupLines(server.url, token));
    await root.untilStopped();
    await server.stop();
    return done({ schema: 1, url: server.url }, []);
  },
};

export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new LedgerhoundError("bad-input", `--port takes 0 to 65535, not "${text}".`);
}

function setupLines(url: string, token: string): string {
  return `No user yet. Create the administrator: ${url}#setup=${token}\nThis link works once, for 15 minutes.`;
}
