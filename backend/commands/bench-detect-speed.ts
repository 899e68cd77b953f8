import { seededRandom } from "../scenario/random.ts";
import { rankGraph } from "../scenario/rank-graph.ts";
import { rankTransfers } from "../scenario/rank-transfers.ts";
import { detectTransfers } from "../tasks/detect-transfers.ts";
import type { BenchResult } from "./bench-result.ts";
import type { CommandContext } from "./command.ts";
import { table } from "./table.ts";

/** Endpoints are drawn with a weight of rank^−0.8: a few accounts have a large part of everything. */
const EXPONENT = 0.8;
const DAYS = 30;
const ACCOUNT_EACH = 10;

interface Speed {
  readonly transfers: number;
  readonly seconds: number;
  readonly findings: number;
  readonly capped: number;
  readonly mebibytes: number;
}

/** Speed and memory of a whole detection on heavy-tailed records of each size, smallest first, and how both grow. */
export async function benchDetectSpeed(context: CommandContext, sizes: readonly number[]): Promise<BenchResult> {
  const speeds: Speed[] = [];
  for (const transfers of sizes) speeds.push(await speedOf(context, transfers));
  const [first, last] = [speeds[0], speeds.at(-1)];
  const growth = first && last && first !== last ? last.seconds / first.seconds : null;
  return {
    notes: [
      `Made-up records of ${DAYS} days, endpoints weighted by rank^-${EXPONENT}; seconds after loading. Memory is the most that the process ever had, loading included.`,
      "No crime is planted: findings here are what chance makes of random payments.",
    ],
    figures: [
      ...speeds.flatMap((speed) => Object.entries(speed).map(([figure, value]) => ({ of: nameOf(speed), figure, value }))),
      { of: "growth", figure: "seconds, largest over smallest", value: growth },
    ],
    lines: [
      table(["transfers", "seconds", "per s", "largest memory MiB", "findings", "accounts not expanded"], speeds.map(rowOf), 0),
      growth === null ? "" : `Seconds grew ${growth.toFixed(1)} × from the smallest size to the largest.`,
    ],
  };
}

async function speedOf({ progress, now }: CommandContext, transfers: number): Promise<Speed> {
  progress({ step: "heavy-tailed records", done: 0, total: transfers, unit: "transfers" });
  const graph = rankGraph(transfers, transfers / ACCOUNT_EACH, EXPONENT, seededRandom(20_250_314).next);
  const { detection, seconds } = await detectTransfers(rankTransfers(graph, DAYS), now);
  const capped = new Set(detection.capped.map(({ account }) => account)).size;
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { transfers, seconds, findings: detection.findings.length, capped, mebibytes };
}

function nameOf({ transfers }: Speed): string {
  return `${transfers} heavy-tailed`;
}

function rowOf({ transfers, seconds, findings, capped, mebibytes }: Speed): readonly string[] {
  const perSecond = Math.round(transfers / Math.max(0.001, seconds));
  return [String(transfers), seconds.toFixed(1), String(perSecond), String(mebibytes), String(findings), String(capped)];
}
