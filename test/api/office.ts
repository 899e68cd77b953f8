import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createServer, KEEP_ALIVE_MS } from "../../backend/api/create-server.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import type { Role, User, UserId } from "../../backend/domain/user.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { GraphCache } from "../../backend/tasks/graph-cache.ts";
import { openInFolder } from "../cases/stores.ts";
import { type Desk, NOW, openDesk, PROGRAM } from "../commands/machine.ts";
import { SIGNER } from "../evidence/pack-fixture.ts";
import { type Caller, callerAt } from "./caller.ts";

/** A running server over stores of its own, with the desk of whoever holds its data folder. */
export interface Office {
  readonly port: number;
  readonly stores: Stores;
  readonly desk: Desk;
  /** The server's clock; a test moves it on. */
  readonly clock: { now: number };
  /** Where uploads wait and packs are written. */
  readonly folder: string;
  readonly stranger: Caller;
  /** A new user with an open session: no password is hashed. */
  readonly invite: (role: Exclude<Role, "operator">, options?: Invitation) => Promise<Caller & { readonly id: UserId }>;
  /** Another server takes this one's place over the same stores and folder, as after a kill. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Invitation {
  readonly bank?: string;
  readonly cases?: readonly string[];
}

const PAGE = '<!doctype html><title>Ledgerhound</title><style nonce="__CSP_NONCE__"></style>';

/** Over embedded stores, or over memory stores where a test is about the server alone. */
export async function openOffice(openStores: () => Promise<Stores> = openInFolder): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-office-"));
  const viewer = join(folder, "viewer");
  await mkdir(viewer);
  await writeFile(join(viewer, "index.html"), PAGE);
  const stores = await openStores();
  const desk = await openDesk({ stores });
  const clock = { now: NOW };
  const ids = { given: 0 };
  const http = createHttpServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  const { port } = http.address() as AddressInfo;
  const newServer = () =>
    createServer({
      stores,
      graphs: new GraphCache(),
      dataFolder: join(folder, "data"),
      hosts: new Set([`127.0.0.1:${port}`]),
      viewer,
      now: () => clock.now,
      newId: () => `n${++ids.given}`,
      signer: async () => SIGNER,
      program: PROGRAM,
      log: pino({ level: "silent" }),
      command: { token: "the command line's own", run: async () => ({ exit: 0, out: "", err: "" }) },
    });
  const running = { server: newServer() };
  http.on("request", running.server.handle);
  return {
    restart: async () => {
      http.closeAllConnections();
      running.server = newServer();
      http.removeAllListeners("request").on("request", running.server.handle);
    },
    port,
    stores,
    desk,
    clock,
    folder,
    stranger: callerAt(port, null),
    invite: async (role, options = {}) => {
      const user = await newUser(stores, role, options);
      return { ...callerAt(port, await newSession(stores, user.id)), id: user.id };
    },
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await running.server.stop();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newUser(stores: Stores, role: Role, { bank, cases = [] }: Invitation) {
  const id = `u${(await stores.users.users()).length + 1}` as UserId;
  const user: User = { id, name: `${role} ${id}`, role, bank: bank ?? null, createdAt: NOW, disabledAt: null };
  await stores.users.addUser(user, "no password");
  for (const each of cases) {
    const opened = await stores.cases.case(each as CaseId);
    if (!opened) throw new Error(`no case ${each}`);
    await stores.cases.setOfficers(opened.id, [...opened.officers, id]);
  }
  return user;
}

async function newSession(stores: Stores, user: UserId): Promise<string> {
  const secret = `session-of-${user}`;
  const hash = createHash("sha256").update(secret).digest("hex");
  await stores.users.addSession(user, { hash, expiresAt: NOW + 30 * 86_400_000 });
  return secret;
}
