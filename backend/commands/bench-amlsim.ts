import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { LedgerhoundError } from "../domain/errors.ts";
import { ALL } from "../domain/scope.ts";
import { amlsimTruth } from "../scenario/amlsim-truth.ts";
import { fileInTar } from "../scenario/read-tar.ts";
import { type Accuracy, type ScoredFinding, scoreDetection } from "../scenario/score.ts";
import { runCommunities } from "../tasks/communities/run-communities.ts";
import { importFile } from "../tasks/import-file.ts";
import { runDetection, type SourcedDetection } from "../tasks/run-detection.ts";
import type { BenchResult } from "./bench-result.ts";
import { type Call, type CommandContext, textOption } from "./command.ts";
import { table } from "./table.ts";

const FOLDER = "20K_fanin200";

const NOTES = [
  "AMLSim 20K_fanin200: synthetic; not a field error rate.",
  "not tuned: there laundering pairs repeat and lawful ones never do, which is false in life",
];

/** AMLSim's archive through the real tasks: seconds of each step, and findings against the accounts it marks. */
export async function benchAmlsim(context: CommandContext, call: Call): Promise<BenchResult> {
  const { nodes, transactions } = await readArchive(call, context);
  const folder = await mkdtemp(join(tmpdir(), "ledgerhound-bench-"));
  const stores = await call.root.openStoresIn(folder);
  try {
    const own = { ...context, stores, dataFolder: folder };
    const seconds = new Map<string, number>();
    const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
      const started = context.now();
      const result = await work();
      seconds.set(step, (context.now() - started) / 1000);
      return result;
    };
    await timed("import", () => importFile(own, { name: "transactions.csv", bytes: onePiece(transactions), case: null }));
    const detection = await timed("detect", () => runDetection(own, { case: null, only: null }));
    await timed("communities", () => runCommunities(own, { case: null, resolution: 1, seed: 1, withStability: false }));
    const score = scoreDetection(amlsimTruth(textOf(nodes), textOf(transactions)), await scored(own, detection));
    return resultOf(seconds, { transfers: score.transfers, accounts: score.accounts });
  } finally {
    await stores.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readArchive({ options }: Call, { resolve }: CommandContext) {
  const folder = textOption(options, "thirdParty");
  if (folder === undefined) {
    const message = "bench amlsim needs AMLSim's archive. Name its folder: LEDGERHOUND_THIRD_PARTY_DATA or --third-party.";
    throw new LedgerhoundError("bad-input", message, {});
  }
  const path = join(resolve(folder), "amlsim", `${FOLDER}.tgz`);
  const packed = await readFile(path).catch((cause: unknown) => {
    throw new LedgerhoundError("bad-input", `There is no ${path}. Name the folder that holds amlsim/.`, { path }, cause);
  });
  const archive = gunzipSync(packed);
  const nodes = fileInTar(archive, `${FOLDER}/nodes.csv`);
  return { nodes, transactions: fileInTar(archive, `${FOLDER}/transactions.csv`) };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function scored({ stores }: CommandContext, { findings }: SourcedDetection): Promise<readonly ScoredFinding[]> {
  const ids = [...new Set(findings.flatMap(({ transfers }) => transfers.map(({ id }) => id)))];
  const found = new Map((await stores.transfers.transfersById(ids, ALL)).map((transfer) => [transfer.id, transfer]));
  return findings.map(({ kind, accounts, transfers }) => ({
    kind,
    accounts,
    transfers: transfers.flatMap(({ id }) => found.get(id) ?? []),
  }));
}

function resultOf(seconds: ReadonlyMap<string, number>, scores: Readonly<Record<string, Accuracy>>): BenchResult {
  const times = [...seconds].map(([of, value]) => ({ of, figure: "seconds", value }));
  const shares = Object.entries(scores).flatMap(([of, { precision, recall, f1, named, planted }]) =>
    Object.entries({ named, planted, precision, recall, f1 }).map(([figure, value]) => ({ of, figure, value })),
  );
  const rows = Object.entries(scores).map(([of, { named, right, planted, precision, recall, f1 }]) => [
    of,
    ...[named, right, planted].map(String),
    ...[precision, recall, f1].map((value) => (value === null ? "–" : value.toFixed(3))),
  ]);
  return {
    notes: NOTES,
    figures: [...times, ...shares],
    lines: [
      table(
        ["step", "seconds"],
        [...seconds].map(([step, value]) => [step, value.toFixed(1)]),
        1,
      ),
      "",
      table(["named", "named", "right", "planted", "precision", "recall", "F1"], rows, 1),
    ],
  };
}
