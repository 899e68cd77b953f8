import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { type KeyAct, keyAct } from "../../state/keys.ts";
import { addressOfPlace, type Place } from "../../state/navigation.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useSelection } from "../../state/selection.ts";
import { toRegion } from "./to-region.ts";

const LETTER_MS = 1500;
const TYPED_IN = "input, textarea, select, [contenteditable=true]";

interface Doors {
  readonly places: readonly Place[];
  readonly caseId: string | null;
  readonly openSearch: () => void;
  readonly openKeys: () => void;
}

/** Listens for the shell's keys while nobody types; an open dialog or menu keeps its own Esc. */
export function useKeys({ places, caseId, openSearch, openKeys }: Doors): void {
  const waitingSince = useRef(Number.NEGATIVE_INFINITY);
  const overlaid = useRef(false);
  const [, go] = useLocation();
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  useEffect(() => {
    const acts: { readonly [K in KeyAct["kind"]]: (act: Extract<KeyAct, { kind: K }>) => void } = {
      search: openSearch,
      "show-keys": openKeys,
      "wait-for-letter": () => undefined,
      region: ({ by }) => toRegion(document, by),
      go: ({ to }) => go(addressOfPlace(to, caseId)),
      out: () => useSelection.getState().back(),
    };
    const perform = <K extends KeyAct["kind"]>(kind: K, act: Extract<KeyAct, { kind: K }>) => acts[kind](act);
    // Looked at before anybody else hears the key: a dialog that Esc closes is gone when the key arrives here.
    const look = () => {
      overlaid.current = document.querySelector("[role=dialog], [role=menu]") !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || overlaid.current) return;
      const waiting = event.timeStamp - waitingSince.current < LETTER_MS;
      const act = keyAct(pressedOf(event), waiting, places, singleKeys);
      waitingSince.current = act?.kind === "wait-for-letter" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (act === null) return;
      event.preventDefault();
      perform(act.kind, act);
    };
    window.addEventListener("keydown", look, { capture: true });
    document.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", look, { capture: true });
      document.removeEventListener("keydown", listen);
    };
  }, [places, caseId, openSearch, openKeys, go, singleKeys]);
}

function pressedOf({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent) {
  const typing = target instanceof Element && target.closest(TYPED_IN) !== null;
  return { key, control: ctrlKey || metaKey, other: altKey, shift: shiftKey, typing };
}
