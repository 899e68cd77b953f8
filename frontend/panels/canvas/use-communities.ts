import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../state/api.ts";
import { communityOf } from "../../state/canvas/bubbles.ts";
import type { CanvasStore } from "../../state/canvas/canvas-store.ts";
import { hostBubble, openNumbers, withMap } from "../../state/canvas/community-layer.ts";
import type { Level } from "../../state/canvas/content.ts";
import { withLevel } from "../../state/canvas/content-acts.ts";
import { hostOfPill } from "../../state/canvas/placeables.ts";
import type { CanvasActs } from "./use-canvas-acts.ts";
import type { Focus } from "./use-focus.ts";

/** Opens and closes communities in place and goes to their level; each is one step of undo. */
export function useCommunities(caseId: string, store: CanvasStore, acts: CanvasActs, fit: () => void) {
  const { t } = useTranslation();
  const draw = useMutation({
    mutationFn: async (toggled: number | null) => {
      const open = openNumbers(store.getState().content, toggled);
      const map = await call("communityMap", { params: { case: caseId }, body: { open } });
      store.getState().change((content) => withLevel(withMap(content, map), 1));
      return toggled === null ? null : { toggled, isOpen: open.includes(toggled) };
    },
    onSuccess: (done) => {
      if (done === null) {
        requestAnimationFrame(fit);
        return;
      }
      const said = done.isOpen ? "communities.opened" : "communities.closed";
      acts.did(t(said, { label: t("communities.name", { number: done.toggled }) }));
    },
  });
  const isOn = (): boolean => store.getState().content.level === 1;
  /** The community of a bubble, of the pill inside one, or of an account drawn in one; null for all else. */
  const communityAt = (id: string | null): number | null => {
    if (id === null || !isOn()) return null;
    return communityOf(hostBubble(store.getState().content, id) ?? id);
  };
  const toggle = (community: number): void => {
    if (!draw.isPending) draw.mutate(community);
  };
  return {
    error: draw.error,
    isDrawing: draw.isPending,
    communityAt,
    /** Whether what is selected can be expanded or opened. */
    isExpandable: ({ account, ringed }: Pick<Focus, "account" | "ringed">) => account !== null || communityAt(ringed) !== null,
    /** Whether O opens or closes what is selected: a community, what is drawn in one, or a flow. */
    canToggle: ({ account, ringed }: Pick<Focus, "account" | "ringed">) => {
      const isFlow = account === null && ringed !== null && communityOf(ringed) === null && hostOfPill(ringed) === null;
      return communityAt(ringed) !== null || isFlow;
    },
    toggle,
    /** Opens or closes where the id is a community's, else does the other thing with it. */
    toggleOr: (id: string, other: (id: string) => void) => {
      const community = communityOf(id);
      if (community === null) other(id);
      else toggle(community);
    },
    setLevel: (level: Level) => {
      if (isOn() === (level === 1)) acts.setLevel(level);
      else if (level === 1) draw.mutate(null);
      else if (Object.keys(store.getState().content.accounts).length === 0) acts.say(t("communities.openFirst"));
      else {
        acts.setLevel(level);
        requestAnimationFrame(fit);
      }
    },
  };
}

export type CanvasCommunities = ReturnType<typeof useCommunities>;
