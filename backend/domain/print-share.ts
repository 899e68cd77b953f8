/** "1.2 %", or "0.8–1.2 %" where the rules differ; least and most 0..1. */
export function printShare({ least, most }: { readonly least: number; readonly most: number }): string {
  const [low, high] = [(100 * least).toFixed(1), (100 * most).toFixed(1)];
  return low === high ? `${low} %` : `${low}–${high} %`;
}
