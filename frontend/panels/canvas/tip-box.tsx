import { useTranslation } from "react-i18next";
import type { CanvasFailed } from "../../../backend/api/contract/canvas.ts";
import { type Bubble, bubbleId, communityOf } from "../../state/canvas/bubbles.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import { failedByLine } from "../../state/canvas/failed-lines.ts";
import type { Tip } from "../../state/canvas/graph-port.ts";
import type { SceneWords } from "../../state/canvas/scene.ts";
import { moneyListText, moneyText } from "../../state/print-money.ts";
import type { ZoneTimes } from "../../state/print-time.ts";
import { useTimes } from "../parts/use-times.ts";
import { clockText } from "./clock-text.ts";

/** Failed payments that a tip tells one by one. */
const MOST_FAILED = 4;

interface TipBoxProps {
  readonly tip: Tip | null;
  readonly content: CanvasContent;
  readonly words: SceneWords;
}

/** The exact figures of what the pointer rests on; the same stand in the panel, for whoever uses no pointer. */
export function TipBox({ tip, content, words }: TipBoxProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const lines = tip && linesOf(tip, content, words, times, t);
  if (!tip || !lines || lines.length === 0) return null;
  return (
    <div style={{ left: tip.x + 16, top: tip.y + 16 }} className="lh-tip" aria-hidden="true">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>["t"];

function linesOf({ kind, id }: Tip, content: CanvasContent, words: SceneWords, times: ZoneTimes, t: Translate): string[] {
  const label = (account: string) => {
    const bubble = content.communities?.bubbles[bubbleId(communityOf(account) ?? 0)];
    if (bubble) return words.community(bubble);
    return content.accounts[account] ? words.label(content.accounts[account]) : account;
  };
  if (kind === "account") {
    const bubble = content.communities?.bubbles[id];
    if (bubble) return bubbleLines(bubble, words, t);
    const account = content.accounts[id];
    if (!account) return [];
    const none = t("canvas.nothing");
    return [
      words.label(account),
      `${t(`canvas.kind.${account.kind}`)}, ${t(`canvas.role.${account.role}`)} (${t(`canvas.legend.${account.roleBasis}`)})`,
      `${t("canvas.expand.in")} ${moneyListText(account.in.sums, none)}`,
      `${t("canvas.expand.out")} ${moneyListText(account.out.sums, none)}`,
      t("canvas.findings", { count: account.findings.length }),
    ];
  }
  if (kind === "failed") return failedTip(failedByLine(content).get(id) ?? [], label, times, t);
  if (kind === "transfer") {
    const single = content.singles[id];
    return single ? [`${label(single.from)} → ${label(single.to)}`, moneyText(single.paid), clockText(single, times)] : [];
  }
  const flow = content.flows[id] ?? content.communities?.lines[id];
  if (!flow) return [];
  return [
    `${label(flow.from)} → ${label(flow.to)}`,
    moneyListText(flow.sums, t("canvas.nothing")),
    t("canvas.transfers", { count: flow.transfers }),
    `${times.instant(flow.first)} – ${times.instant(flow.last)}`,
    t(`canvas.legend.${flow.basis}`),
  ];
}

/** What failed, why as far as the row tells, and that it counts for nothing. */
function failedTip(list: readonly CanvasFailed[], label: (account: string) => string, times: ZoneTimes, t: Translate): string[] {
  const [first] = list;
  if (!first) return [];
  const told = list.slice(0, MOST_FAILED).map(({ at, paid, memo }) => [times.instant(at), moneyText(paid), memo ?? ""]);
  const more = list.length - told.length;
  return [
    `${label(first.from)} → ${label(first.to)}`,
    t("canvas.failed.says"),
    ...told.map((parts) => parts.filter((part) => part !== "").join(", ")),
    ...(more > 0 ? [t("canvas.more", { count: more })] : []),
  ];
}

function bubbleLines({ size, in: into, out, inside, findings, ...bubble }: Bubble, words: SceneWords, t: Translate): string[] {
  const none = t("canvas.nothing");
  return [
    words.community({ size, in: into, out, inside, findings, ...bubble }),
    t("canvas.accounts", { count: size }),
    `${t("canvas.expand.in")} ${moneyListText(into.sums, none)}`,
    `${t("canvas.expand.out")} ${moneyListText(out.sums, none)}`,
    `${t("communities.insideWord")} ${moneyListText(inside.sums, none)}`,
    t("canvas.findings", { count: findings }),
  ];
}
