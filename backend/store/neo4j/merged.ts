/** One stream from several that are each in order, in the same order. */
export async function* merged<T>(streams: readonly AsyncIterable<T>[], order: (a: T, b: T) => number): AsyncIterable<T> {
  const heads: { readonly rest: AsyncIterator<T>; value: T }[] = [];
  for (const stream of streams) {
    const rest = stream[Symbol.asyncIterator]();
    const first = await rest.next();
    if (first.done !== true) heads.push({ rest, value: first.value });
  }
  while (heads.length > 0) {
    const least = heads.reduce((best, head) => (order(head.value, best.value) < 0 ? head : best));
    yield least.value;
    const next = await least.rest.next();
    if (next.done === true) heads.splice(heads.indexOf(least), 1);
    else least.value = next.value;
  }
}
