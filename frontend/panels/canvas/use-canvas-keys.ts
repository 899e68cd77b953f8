import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { communityOf } from "../../state/canvas/bubbles.ts";
import type { CanvasContent } from "../../state/canvas/content.ts";
import type { CanvasAct } from "../../state/canvas/graph-port.ts";
import { hostOfPill } from "../../state/canvas/placeables.ts";
import type { Scene } from "../../state/canvas/scene.ts";
import { useAddEvidence } from "../parts/use-add-evidence.ts";
import type { CanvasActs } from "./use-canvas-acts.ts";
import type { CanvasCommunities } from "./use-communities.ts";
import type { Expansion } from "./use-expansion.ts";
import type { Focus } from "./use-focus.ts";
import type { CanvasTime } from "./use-time.ts";

interface KeyedCanvas {
  readonly caseId: string;
  readonly content: CanvasContent;
  readonly scene: Scene;
  readonly focus: Focus;
  readonly acts: CanvasActs;
  readonly communities: CanvasCommunities;
  readonly expansion: Expansion;
  readonly time: CanvasTime;
  readonly askPath: () => void;
  readonly lasso: () => void;
  readonly isLassoing: boolean;
  readonly reveal: (account: string) => void;
}

/** What each key of the canvas does, on what is selected. */
export function useCanvasKeys(canvas: KeyedCanvas): (act: CanvasAct) => void {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const evidence = useAddEvidence(canvas.caseId);
  const { caseId, content, scene, focus, acts, communities, expansion, time } = canvas;
  const { ringed, account } = focus;
  const chosen = [...focus.chosen].filter((id) => content.accounts[id]);
  const expand = () => ringed !== null && (account !== null || hostOfPill(ringed) !== null) && expansion.open(ringed);
  const toggle = () => {
    const community = communities.communityAt(ringed);
    if (community !== null) communities.toggle(community);
    else if (ringed !== null) acts.toggleFlow(flowOf(content, ringed));
  };
  const copy = () => {
    const number = account === null ? undefined : content.accounts[account]?.number;
    if (number === undefined) return;
    void navigator.clipboard.writeText(number).then(() => acts.say(t("canvas.toast.copied", { label: number })));
  };
  const leave = () => {
    if (canvas.isLassoing) canvas.lasso();
    else if (time.player.index !== null) time.player.stop();
    else if (content.path !== null) acts.leavePath();
    else focus.select(null, false);
  };
  const toFinding = (by: 1 | -1) => {
    const ids = scene.nodes.filter(({ findings }) => findings > 0).map(({ id }) => id);
    const at = account === null ? -1 : ids.indexOf(account);
    const next = ids.at((at < 0 && by === -1 ? 0 : at + by) % Math.max(1, ids.length));
    if (!next) return;
    focus.select({ kind: "account", id: next }, false);
    canvas.reveal(next);
  };
  const table: Readonly<Record<CanvasAct, () => unknown>> = {
    enter: () => (ringed !== null && hostOfPill(ringed) !== null ? expand() : toPanel()),
    expand: () => (ringed !== null && communityOf(ringed) !== null ? toggle() : expand()),
    "toggle-open": toggle,
    path: canvas.askPath,
    trace: () => go(`/case/${encodeURIComponent(caseId)}/trace`),
    "next-rule": acts.nextRule,
    hide: () => acts.hide(chosen),
    pin: () => acts.pin(chosen),
    lasso: canvas.lasso,
    "level-1": () => communities.setLevel(1),
    "level-2": () => communities.setLevel(2),
    "level-3": () => communities.setLevel(3),
    play: time.player.toggle,
    earlier: () => time.player.step(-1),
    later: () => time.player.step(1),
    "finding-before": () => toFinding(-1),
    "finding-after": () => toFinding(1),
    "add-evidence": () => account !== null && evidence.mutate({ kind: "account", account }),
    copy,
    leave,
    undo: acts.undo,
    redo: acts.redo,
  };
  return (act) => void table[act]();
}

/** The flow of a single transfer, else the id itself. */
function flowOf({ singles }: CanvasContent, id: string): string {
  const single = singles[id];
  return single ? `${single.from}>${single.to}` : id;
}

/** Where Enter on an account leads: the first control of the panel beside the canvas. */
function toPanel(): void {
  document.querySelector<HTMLElement>("aside button, aside a")?.focus();
}
