import { useComputedColorScheme } from "@mantine/core";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { drawnAccounts, layerDrawn } from "../../state/canvas/compose-communities.ts";
import { sceneOf } from "../../state/canvas/compose-scene.ts";
import { EMPTY_CONTENT, layoutOf } from "../../state/canvas/content.ts";
import { failedCount } from "../../state/canvas/failed-lines.ts";
import { outOfOrder } from "../../state/canvas/flow-layout.ts";
import type { GraphCamera, GraphProps, Tip } from "../../state/canvas/graph-port.ts";
import { placeablesOf } from "../../state/canvas/placeables.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useHome } from "../../state/queries.ts";
import { useTimes } from "../parts/use-times.ts";
import { CanvasBar } from "./canvas-bar.tsx";
import { CanvasDialogs } from "./canvas-dialogs.tsx";
import { CanvasDrawing } from "./canvas-drawing.tsx";
import "./canvas.css";
import "./canvas-legend.css";
import "./canvas-time.css";
import { CanvasSays } from "./canvas-says.tsx";
import { CanvasTables } from "./canvas-tables.tsx";
import { Clock } from "./clock.tsx";
import { FootLine } from "./foot-line.tsx";
import { ForceProgress } from "./force-progress.tsx";
import { Legend } from "./legend.tsx";
import { NodeMenu } from "./node-menu.tsx";
import { TimeLine } from "./time-line.tsx";
import { TipBox } from "./tip-box.tsx";
import { Toast } from "./toast.tsx";
import { type CanvasStart, useCanvas, usePast } from "./use-canvas.ts";
import { useCanvasActs } from "./use-canvas-acts.ts";
import { useCanvasFiles } from "./use-canvas-files.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useCommunities } from "./use-communities.ts";
import { useExpansion } from "./use-expansion.ts";
import { useFocus } from "./use-focus.ts";
import { useMenu } from "./use-menu.ts";
import { useOverlay } from "./use-overlay.ts";
import { pathWords, usePath } from "./use-path.ts";
import { useSceneWords } from "./use-scene-words.ts";
import { useTime } from "./use-time.ts";
import { ViewMenu } from "./view-menu.tsx";
import { ZoomBar } from "./zoom-bar.tsx";

export interface CanvasScreenProps {
  readonly caseId: string;
  readonly start: CanvasStart;
  /** Draws the graph; given by the root, so that no panel knows with what. */
  readonly renderGraph: (props: GraphProps) => ReactNode;
}

/** The canvas: accounts in columns by layer, expanded step by step, every step undone exactly. */
export function CanvasScreen({ caseId, start, renderGraph }: CanvasScreenProps) {
  const { t } = useTranslation();
  const times = useTimes();
  const scheme = useComputedColorScheme("light");
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const { store, ...loaded } = useCanvas(caseId, start);
  const content = useStore(store, (state) => state.content);
  const words = useSceneWords(content);
  const overlay = useOverlay(caseId, content, start.report);
  const { data: home } = useHome(caseId);
  const [cannotDraw, setCannotDraw] = useState(false);
  const [isLassoing, setLassoing] = useState(false);
  const [isTableOpen, setTableOpen] = useState(false);
  const [tip, setTip] = useState<Tip | null>(null);
  const scene = useMemo(() => sceneOf(content, words, overlay.facts), [content, words, overlay.facts]);
  const camera = useRef<GraphCamera | null>(null);
  const takeCamera = useCallback((next: GraphCamera | null) => {
    camera.current = next;
  }, []);
  const isEmpty = content === EMPTY_CONTENT;
  const { look } = loaded;
  useEffect(() => {
    if (look && !isEmpty) camera.current?.look(look);
  }, [look, isEmpty]);
  const labelOf = (id: string) => (content.accounts[id] ? words.label(content.accounts[id]) : id);

  const focus = useFocus(store, content);
  const acts = useCanvasActs(store, () => camera.current, labelOf);
  const time = useTime(content, acts.brush);
  const communities = useCommunities(caseId, store, acts, () => camera.current?.fit());
  const expansion = useExpansion(caseId, store, content, times, acts.added);
  const path = usePath(caseId, store, (found) => (found.paths.length === 0 ? acts.say : acts.did)(pathWords(found, times, t)));
  const accountsChosen = [...focus.chosen].filter((id) => content.accounts[id]);
  const askPath = () => path.open(accountsChosen);
  const menu = useMenu(focus, accountsChosen);
  const lasso = () => setLassoing((before) => !before);
  const act = useCanvasKeys({
    caseId,
    content,
    scene,
    focus,
    acts,
    communities,
    expansion,
    time,
    askPath,
    lasso,
    isLassoing,
    reveal: (id) => camera.current?.reveal(id),
  });
  const files = useCanvasFiles(caseId, store, () => camera.current, overlay);
  const layer = layerDrawn(content);
  const failed = useMemo(() => (layer ? 0 : failedCount(content)), [layer, content]);
  const shown = drawnAccounts(content);
  const ids = shown.map(({ id }) => id);
  const graph: GraphProps = {
    scene,
    selected: focus.ringed,
    chosen: focus.chosen,
    lit: time.lit,
    scheme,
    name: t("canvas.name"),
    mapName: t("canvas.map"),
    singleKeys,
    isLassoing,
    events: {
      select: focus.select,
      choose: (inside) => {
        setLassoing(false);
        focus.choose(inside);
      },
      expand: (id) => communities.toggleOr(id, expansion.open),
      move: acts.move,
      menu: menu.open,
      rest: setTip,
      act,
      seen: (view) => store.getState().remember({ view }),
      failed: () => setCannotDraw(true),
    },
    camera: takeCamera,
  };
  return (
    <div className="lh-canvas-screen">
      <CanvasBar
        {...usePast(store)}
        {...acts}
        expand={communities.isExpandable(focus) ? () => act("expand") : null}
        hide={accountsChosen.length === 0 ? null : () => act("hide")}
        pin={accountsChosen.length === 0 ? null : () => act("pin")}
        path={askPath}
        isLassoing={isLassoing}
        lasso={lasso}
        isTableOpen={isTableOpen}
        table={() => setTableOpen((before) => !before)}
        level={content.level}
        levels={[1, 2, 3]}
        setLevel={communities.setLevel}
        layout={layoutOf(content)}
        rule={overlay.hasTrace ? overlay.rule : null}
      >
        <ViewMenu {...files} caseId={caseId} saved={(name) => acts.say(t("canvas.toast.saved", { name }))} />
      </CanvasBar>
      <div className="lh-canvas-stage">
        <CanvasDrawing
          isMap={content.isMap}
          graph={graph}
          renderGraph={renderGraph}
          caseId={caseId}
          accounts={ids}
          account={focus.account}
          labelOf={labelOf}
          stretch={time.stretch}
        />
        <ZoomBar fit={() => camera.current?.fit()} zoom={(factor) => camera.current?.zoom(factor)} />
        <TipBox tip={tip} content={content} words={words} />
        <NodeMenu {...menu} isAccount={focus.account !== null} canToggle={communities.canToggle(focus)} act={act} />
        <Clock time={time} labelOf={labelOf} />
        <CanvasSays
          caseId={caseId}
          {...loaded}
          error={loaded.error ?? communities.error}
          isEmpty={shown.length === 0 && !layer}
          cannotDraw={cannotDraw}
        />
        <ForceProgress {...acts.force} />
        <Toast
          said={acts.force.share === null ? acts.said : null}
          store={store}
          scene={scene}
          fit={() => camera.current?.fit()}
          undo={acts.undo}
          done={acts.read}
        />
      </div>
      <Legend
        accounts={shown}
        pinned={content.pinned}
        marks={overlay.facts.marks}
        selected={focus.account}
        isTraced={scene.edges.some(({ inner }) => inner > 0)}
        leads={scene.nodes.filter(({ shape }) => shape === "lead").map(({ id }) => id)}
        chooseLead={(id) => focus.select({ kind: "account", id }, false)}
        choose={focus.choose}
        failed={failed}
        showsFailed={content.showsFailed}
        toggleFailed={acts.toggleFailed}
      />
      <FootLine
        shown={shown.length}
        total={home?.accounts ?? null}
        layer={layer}
        hidden={content.hidden.length}
        outOfOrder={content.arrangement === "flow" ? outOfOrder(placeablesOf(content), content.layout) : 0}
        show={acts.show}
        tidy={acts.tidy}
        victims={overlay.victims}
        only={content.report}
        report={overlay.report}
        setReport={acts.setReport}
        isPath={content.path !== null}
        leavePath={acts.leavePath}
      />
      <TimeLine {...time} />
      {isTableOpen && (
        <CanvasTables
          leads={overlay.facts.leads}
          isShown={(id) => content.accounts[id] !== undefined}
          layer={layer}
          time={time}
          labelOf={labelOf}
        />
      )}
      <CanvasDialogs caseId={caseId} accounts={shown} labelOf={labelOf} expansion={expansion} path={path} menu={menu} />
    </div>
  );
}
