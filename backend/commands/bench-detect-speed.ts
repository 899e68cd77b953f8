import { seededRandom } from "../scenario/random.ts";
import { rankGraph } from "../scenario/rank-graph.ts";
import { rankTransfers } from "../scenario/rank-transfers.ts";
import { detectTransfers } from "../tasks/detect-transfers.ts";
import type { BenchResult } from "./bench-result.ts";
import type { CommandContext } from "./command.ts";
import { processorSeconds } from "./processor-clock.ts";
import { table } from "./table.ts";

/** Endpoints are drawn with a weight of rank^−0.8: a few accounts have a large part of everything. */
const EXPONENT = 0.8;
const DAYS = 30;
const ACCOUNT_EACH = 10;

interface Speed {
  readonly transfers: number;
  readonly seconds: number;
  /** Of all threads of the process: on a busy machine it says what a quiet one would take at most. */
  readonly processorSeconds: number;
  readonly loadSeconds: number;
  readonly findings: number;
  readonly capped: number;
  readonly cappedTransfers: number;
  readonly mebibytes: number;
}

interface Timed {
  readonly speed: Speed;
  readonly stages: ReadonlyMap<string, number>;
}

/** Speed and memory of a whole detection on heavy-tailed records of each size, smallest first, and how both grow. */
export async function benchDetectSpeed(context: CommandContext, sizes: readonly number[]): Promise<BenchResult> {
  const runs: Timed[] = [];
  for (const transfers of sizes) runs.push(await speedOf(context, transfers));
  const [first, last] = [runs[0]?.speed, runs.at(-1)?.speed];
  const growth = (figure: "seconds" | "processorSeconds") =>
    first && last && first !== last ? last[figure] / first[figure] : null;
  const [wall, processor] = [growth("seconds"), growth("processorSeconds")];
  return {
    notes: [
      `Made-up records of ${DAYS} days, endpoints weighted by rank^-${EXPONENT}; seconds after loading. Memory is the most that the process ever had, loading included.`,
      "Aims at 5 million: at most 60 s and 3072 MiB on two processors, seconds at most 6 x those of 1 million; at 500,000 at least 50,000 transfers a second.",
      "Not expanded: accounts with more transfers in a window than a detector's cap; each is listed with the number and sum of its transfers.",
      "No crime is planted: findings here are what chance makes of random payments.",
    ],
    figures: [
      ...runs.flatMap(({ speed }) => Object.entries(speed).map(([figure, value]) => ({ of: nameOf(speed), figure, value }))),
      ...runs.flatMap(({ speed, stages }) =>
        [...stages].map(([stage, value]) => ({ of: nameOf(speed), figure: `seconds of ${stage}`, value })),
      ),
      { of: "growth", figure: "seconds, largest over smallest", value: wall },
      { of: "growth", figure: "processor seconds, largest over smallest", value: processor },
    ],
    lines: [
      table(
        HEADER,
        runs.map(({ speed }) => rowOf(speed)),
        0,
      ),
      "",
      ...stageLines(runs),
      wall === null || processor === null
        ? ""
        : `From the smallest size to the largest seconds grew ${wall.toFixed(1)} ×, processor seconds ${processor.toFixed(1)} ×.`,
    ],
  };
}

const HEADER = [
  "transfers",
  "load s",
  "seconds",
  "per s",
  "processor s",
  "memory MiB",
  "findings",
  "not expanded",
  "their transfers",
];

async function speedOf({ progress, now }: CommandContext, transfers: number): Promise<Timed> {
  progress({ step: "heavy-tailed records", done: 0, total: transfers, unit: "transfers" });
  const graph = rankGraph(transfers, transfers / ACCOUNT_EACH, EXPONENT, seededRandom(20_250_314).next);
  const { detection, stages, ...timed } = await detectTransfers(rankTransfers(graph, DAYS), now, processorSeconds);
  const capped = new Map(detection.capped.map((one) => [one.account, one.transfers]));
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const speed = {
    ...timed,
    findings: detection.findings.length,
    capped: capped.size,
    cappedTransfers: [...capped.values()].reduce((sum, own) => sum + own, 0),
    mebibytes,
  };
  return { speed, stages: new Map(stages.map(({ stage, seconds }) => [stage, seconds])) };
}

function nameOf({ transfers }: Speed): string {
  return `${transfers} heavy-tailed`;
}

function rowOf({ transfers, seconds, processorSeconds: processor, loadSeconds, ...counts }: Speed): readonly string[] {
  const perSecond = Math.round(transfers / Math.max(0.001, seconds));
  const { mebibytes, findings, capped, cappedTransfers } = counts;
  const whole = [mebibytes, findings, capped, cappedTransfers].map(String);
  return [String(transfers), loadSeconds.toFixed(1), seconds.toFixed(1), String(perSecond), processor.toFixed(1), ...whole];
}

/** Stages that took a twentieth of a second or more at the largest size, one line each. */
function stageLines(runs: readonly Timed[]): readonly string[] {
  const names = [...(runs.at(-1)?.stages ?? [])].filter(([, seconds]) => seconds >= 0.05).map(([name]) => name);
  const rows = names.map((name) => [name, ...runs.map(({ stages }) => (stages.get(name) ?? 0).toFixed(2))]);
  return [table(["seconds by stage", ...runs.map(({ speed }) => String(speed.transfers))], rows, 1), ""];
}
