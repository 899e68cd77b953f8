import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CaseId } from "../domain/case.ts";
import { demoCase } from "../scenario/demo-case.ts";
import { seededRandom } from "../scenario/random.ts";
import { amlworldFile } from "../scenario/writers/amlworld.ts";
import { followImport } from "../tasks/after-import.ts";
import { caseScope } from "../tasks/case-scope.ts";
import { assignOfficers, caseIdOf, openCase } from "../tasks/cases.ts";
import { GraphCache } from "../tasks/graph-cache.ts";
import { importFile } from "../tasks/import-file.ts";
import { addUser } from "../tasks/users.ts";
import type { Call, CommandContext, RunningServer } from "./command.ts";
import { writeDemoFiles } from "./demo-folder.ts";

const SEED = 7;

/** A served case of the demo's files and of so many made-up transfers more, and who may open it. */
export interface BigCase {
  readonly server: RunningServer;
  readonly case: CaseId;
  /** The report from which its canvas starts. */
  readonly report: string;
  readonly name: string;
  readonly password: string;
  /** Milliseconds in which all its transfers are read into the flow graph, as a server does that finds none written down. */
  readonly readWhole: number;
  /** Milliseconds in which the graph is there that the imports wrote down, as a server finds it when it starts. */
  readonly readAgain: number;
  readonly close: () => Promise<void>;
}

/** Writes the files, imports each as an officer's upload is, and serves the store that they make. */
export async function openBigCase(context: CommandContext, { root }: Call, folder: string, transfers: number): Promise<BigCase> {
  const dataFolder = join(folder, "data");
  const stores = await root.openStoresIn(dataFolder);
  const inside = { ...context, stores, dataFolder, graphs: new GraphCache(root.graphsIn(dataFolder)) };
  const made = demoCase(SEED);
  const [id] = made.files.map((file) => caseIdOf(file.case));
  if (!id) throw new Error("the demo has no file");
  const files = [...(await writeDemoFiles(folder, made)), { path: await writeCrowd(folder, transfers), case: id }];
  for (const each of [...new Set(files.map((file) => file.case))].sort()) {
    await openCase(inside, { id: caseIdOf(each), title: each });
  }
  for (const { path, case: of } of files) {
    const { file } = await importFile(inside, { name: basename(path), bytes: createReadStream(path), case: caseIdOf(of) });
    await followImport(inside, { case: caseIdOf(of), files: [file] });
  }
  await inside.graphs.settled(stores.transfers);
  const [name, password] = ["officer", randomBytes(12).toString("base64url")];
  const { id: officer } = await addUser(inside, { name, role: "investigator", bank: null, password }).then(
    async () => (await stores.users.users()).find((user) => user.name === name) ?? Promise.reject(new Error("no officer")),
  );
  await assignOfficers(inside, id, [officer]);
  const scope = await caseScope(inside, id);
  const readWhole = await timed(() => new GraphCache().loaded(stores.transfers, scope));
  const readAgain = await timed(() => new GraphCache(root.graphsIn(dataFolder)).loaded(stores.transfers, scope));
  const signer = root.signerIn(dataFolder);
  const server = await root.serve({ stores, dataFolder, signer, port: 0, host: "127.0.0.1", hostNames: [] });
  const close = async () => {
    await server.stop();
    await stores.close();
  };
  return { server, case: id, report: "V01", name, password, readWhole, readAgain, close };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function writeCrowd(folder: string, transfers: number): Promise<string> {
  const path = join(folder, "crowd.csv");
  const pieces = amlworldFile({ first: 0, count: transfers }, (piece) => seededRandom(SEED + piece));
  await pipeline(Readable.from(pieces), createWriteStream(path));
  return path;
}
