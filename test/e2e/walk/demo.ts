import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CommandContext } from "../../../backend/commands/command.ts";
import { writeDemoFiles } from "../../../backend/commands/demo-folder.ts";
import { runDemo } from "../../../backend/commands/run-demo.ts";
import type { AccountId } from "../../../backend/domain/account.ts";
import { OPERATOR } from "../../../backend/domain/actor.ts";
import type { Role } from "../../../backend/domain/user.ts";
import { demoCase } from "../../../backend/scenario/demo-case.ts";
import { openEmbeddedStores } from "../../../backend/store/embedded/open-embedded-stores.ts";
import { assignOfficers, caseIdOf } from "../../../backend/tasks/cases.ts";
import { GraphCache } from "../../../backend/tasks/graph-cache.ts";
import { addUser } from "../../../backend/tasks/users.ts";
import { SIGNER } from "../../evidence/pack-fixture.ts";
import { buildViewerInto, serve, viewerIn } from "./demo-server.ts";

const SEED = 7;
const PROGRAM = { version: "0.0.0-test", parts: [{ name: "part", version: "1.0.0" }] } as const;

/** Everybody's password in the walk. */
export const PASSWORD = "a walk in the browser";

const PEOPLE: readonly { name: string; role: Role; bank: string | null; cases: readonly string[] }[] = [
  { name: "officer", role: "investigator", bank: null, cases: ["2025-0314", "2025-0298", "2025-0307"] },
  { name: "colleague", role: "investigator", bank: null, cases: ["2025-0314"] },
  { name: "bank", role: "uploader", bank: "江州银行", cases: ["2025-0314"] },
  { name: "admin", role: "administrator", bank: null, cases: [] },
];

export interface Demo {
  readonly url: string;
  readonly folder: string;
  readonly context: CommandContext;
  /** The story's accounts by the names that the truth gives them. */
  readonly accounts: Readonly<Record<string, AccountId>>;
  readonly close: () => Promise<void>;
}

/** The demo case worked through and served with the viewer as it is now, in a folder of its own. */
export async function openDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-walk-"));
  const stores = await openEmbeddedStores(join(folder, "data"));
  const context = contextOf(stores, join(folder, "data"), folder);
  const made = demoCase(SEED);
  const paths = await writeDemoFiles(folder, made);
  const building = buildViewerInto(viewerIn(folder));
  await runDemo(context, { made, paths, moments: [], pack: join(folder, "first-pack") });
  await invite(context);
  await building;
  const server = await serve({ ...context, viewer: viewerIn(folder) });
  const close = async () => {
    await server.stop();
    await stores.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, folder, context, accounts: made.truth.names, close };
}

function contextOf(stores: CommandContext["stores"], dataFolder: string, folder: string): CommandContext {
  return {
    stores,
    graphs: new GraphCache(),
    actor: OPERATOR,
    now: Date.now,
    newId: () => randomBytes(16).toString("base64url"),
    signer: async () => SIGNER,
    program: PROGRAM,
    progress: () => undefined,
    signal: new AbortController().signal,
    dataFolder,
    resolve: (path) => resolve(folder, path),
  };
}

async function invite(context: CommandContext): Promise<void> {
  for (const { name, role, bank } of PEOPLE) await addUser(context, { name, role, bank, password: PASSWORD });
  const users = await context.stores.users.users();
  for (const id of ["2025-0314", "2025-0298", "2025-0307"]) {
    const names = PEOPLE.filter(({ cases }) => cases.includes(id)).map(({ name }) => name);
    await assignOfficers(
      context,
      caseIdOf(id),
      users.filter(({ name }) => names.includes(name)).map((user) => user.id),
    );
  }
}

/** An account of the story by its name. */
export function accountNamed({ accounts }: Demo, name: string): AccountId {
  const account = accounts[name];
  if (!account) throw new Error(`the story has no ${name}`);
  return account;
}
