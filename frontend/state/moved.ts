/** The list with one item a place earlier or later; unchanged at either end or without the item. */
export function moved(items: readonly string[], item: string, by: -1 | 1): readonly string[] {
  const at = items.indexOf(item);
  const to = at + by;
  if (at < 0 || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
