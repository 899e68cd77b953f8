/** CSS px under the top bar, and the least of a box that tells what it is. */
const [UNDER_BAR, LEAST_SEEN] = [48, 120];

/** As a ref: what opens out of sight of what was pressed is brought into view, the page around it staying where it is, else nobody sees that anything happened. */
export function comeIntoView(opened: HTMLElement | null): void {
  if (opened === null) return;
  const { top } = opened.getBoundingClientRect();
  if (top < UNDER_BAR || top > window.innerHeight - LEAST_SEEN) opened.scrollIntoView({ block: "nearest" });
}
