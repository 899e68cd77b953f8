import { useComputedColorScheme } from "@mantine/core";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { shownAccounts } from "../../state/canvas/content.ts";
import { outOfOrder } from "../../state/canvas/flow-layout.ts";
import type { GraphCamera, GraphEvents, GraphProps } from "../../state/canvas/graph-port.ts";
import { hostOfPill, placeablesOf } from "../../state/canvas/placeables.ts";
import { sceneOf } from "../../state/canvas/scene.ts";
import { type OverlayRule, ruleAfter, tracedFlows } from "../../state/canvas/traced-flows.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useHome, useTrace } from "../../state/queries.ts";
import { useTimes } from "../parts/use-times.ts";
import { CanvasBar } from "./canvas-bar.tsx";
import "./canvas.css";
import { CanvasSays } from "./canvas-says.tsx";
import { ExpandDialog } from "./expand-dialog.tsx";
import { FootLine } from "./foot-line.tsx";
import { Legend } from "./legend.tsx";
import { Toast } from "./toast.tsx";
import { type CanvasStart, useCanvas, usePast } from "./use-canvas.ts";
import { useCanvasActs } from "./use-canvas-acts.ts";
import { useExpansion } from "./use-expansion.ts";
import { useFocus } from "./use-focus.ts";
import { useSceneWords } from "./use-scene-words.ts";

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
  const { data: trace } = useTrace(caseId, []);
  const { data: home } = useHome(caseId);
  const [rule, setRule] = useState<OverlayRule>("fifo");
  const [cannotDraw, setCannotDraw] = useState(false);
  const scene = useMemo(() => sceneOf(content, words, tracedFlows(trace, rule)), [content, words, trace, rule]);
  const camera = useRef<GraphCamera | null>(null);
  const labelOf = (id: string) => (content.accounts[id] ? words.label(content.accounts[id]) : id);

  const focus = useFocus(store, content);
  const acts = useCanvasActs(store, () => camera.current, labelOf);
  const expansion = useExpansion(caseId, store, content, times, acts.added);
  const events: GraphEvents = {
    select: focus.select,
    expand: expansion.open,
    enter: (id) => (hostOfPill(id) === null ? toPanel() : expansion.open(id)),
    hide: (id) => hostOfPill(id) === null && acts.hide(id),
    nextRule: () => setRule(ruleAfter),
    undo: acts.undo,
    redo: acts.redo,
    seen: (view) => store.getState().remember({ view }),
    failed: () => setCannotDraw(true),
  };
  const shown = shownAccounts(content);
  const onAccount = (act: (account: string) => void) => {
    const { account } = focus;
    return account === null ? null : () => act(account);
  };
  return (
    <div className="lh-canvas-screen">
      <CanvasBar
        {...usePast(store)}
        undo={acts.undo}
        redo={acts.redo}
        fit={() => camera.current?.fit()}
        zoom={(factor) => camera.current?.zoom(factor)}
        tidy={acts.tidy}
        expand={onAccount(expansion.open)}
        hide={onAccount(acts.hide)}
        rule={trace ? rule : null}
        setRule={setRule}
      />
      <div className="lh-canvas-stage">
        {renderGraph({
          scene,
          selected: focus.ringed,
          scheme,
          name: t("canvas.name"),
          singleKeys,
          events,
          camera: (next) => {
            camera.current = next;
          },
        })}
        <CanvasSays caseId={caseId} {...loaded} isEmpty={shown.length === 0} cannotDraw={cannotDraw} />
        <Toast said={acts.said} undo={acts.undo} done={acts.read} />
      </div>
      <Legend
        accounts={shown}
        selected={focus.account}
        isTraced={scene.edges.some(({ inner }) => inner > 0)}
        select={(id) => focus.select({ kind: "account", id })}
      />
      <FootLine
        shown={shown.length}
        total={home?.accounts ?? null}
        hidden={content.hidden.length}
        outOfOrder={outOfOrder(placeablesOf(content), content.layout)}
        show={acts.show}
        tidy={acts.tidy}
      />
      {expansion.account !== null && (
        <ExpandDialog {...expansion} caseId={caseId} account={expansion.account} label={labelOf(expansion.account)} />
      )}
    </div>
  );
}

/** Where Enter on an account leads: the first control of the panel beside the canvas. */
function toPanel(): void {
  document.querySelector<HTMLElement>("aside button, aside a")?.focus();
}
