import type { HoldPlanDocument } from "../../backend/api/contract/hold-plan.ts";
import { moneyFromJson } from "../../backend/domain/money.ts";

type Curve = NonNullable<HoldPlanDocument["outlook"]>["curve"];

/** A stair of what could be held in one currency, in a box of this width and height. */
export interface HoldStair {
  readonly currency: string;
  /** An SVG path from the first change to the end of the stretch. */
  readonly path: string;
  /** What the top of the box stands for. */
  readonly most: { readonly amount: string; readonly currency: string };
}

/** One stair a currency over a stretch of time, ISO from and until; a currency that is never held there has none. */
export function holdStairs(curve: Curve, from: string, until: string, width: number, height: number): readonly HoldStair[] {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const currencies = [...new Set(curve.flatMap(({ sums }) => sums.map(({ currency }) => currency)))].sort();
  return currencies.flatMap((currency) => {
    const steps = curve.flatMap(({ at, sums }) =>
      sums.filter((sum) => sum.currency === currency).map((sum) => ({ at: Date.parse(at), sum })),
    );
    const before = steps.filter(({ at }) => at <= start).at(-1);
    const inside = steps.filter(({ at }) => at > start && at <= end);
    const shown = before ? [{ ...before, at: start }, ...inside] : inside;
    const most = shown.reduce<(typeof shown)[number] | null>(
      (top, step) => (top && minorOf(top) >= minorOf(step) ? top : step),
      null,
    );
    if (most === null || minorOf(most) === 0n) return [];
    const x = (at: number) => round(((at - start) / (end - start)) * width);
    // Only for drawing: the exact figure stands beside it.
    const y = (step: (typeof shown)[number]) => round(height - (Number(minorOf(step)) / Number(minorOf(most))) * height);
    const points = shown.map(
      (step, place) => `${place === 0 ? "M" : "H"}${x(step.at)}${place === 0 ? `,${y(step)}` : `V${y(step)}`}`,
    );
    return [{ currency, path: `${points.join("")}H${width}`, most: most.sum }];
  });
}

function minorOf({ sum }: { readonly sum: { readonly amount: string; readonly currency: string } }): bigint {
  return moneyFromJson(sum).minor;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
