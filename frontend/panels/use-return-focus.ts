import { type RefObject, useLayoutEffect } from "react";

/** Where the focus goes when what had it is gone too: the canvas or list of the page, else its first control. */
const MAIN = "main [role=listbox][tabindex='0'], main [aria-current=true], main :is(a[href], button:not([disabled]))";

/**
 * When a panel goes away that holds the focus, the focus returns to where it was before it came in. For the component that goes
 * away with the panel: its clean-up runs while the panel still stands.
 */
export function useReturnFocus(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const held = panel.current;
    if (held === null) return;
    let last = document.activeElement;
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element && !held.contains(target)) last = target;
    };
    document.addEventListener("focusin", follow);
    return () => {
      document.removeEventListener("focusin", follow);
      if (!held.contains(document.activeElement)) return;
      const before = last?.isConnected && last !== document.body ? last : document.querySelector(MAIN);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [panel]);
}
