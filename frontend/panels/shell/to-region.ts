/** The parts of a page in the order in which F6 goes through them. */
const REGIONS = "header, nav, main, aside";
const FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]), select, [tabindex='0']";

/** Moves the focus to the next part of the page, or the one before: to what the part is about, else to its first control. */
export function toRegion(document: Document, by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.querySelector(FOCUSABLE));
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at < 0 && by < 0 ? 0 : at;
  const next = regions[(start + by + regions.length) % Math.max(1, regions.length)];
  const first = next?.querySelector<HTMLElement>("[role=listbox][tabindex='0']") ?? next?.querySelector<HTMLElement>(FOCUSABLE);
  first?.focus();
}
