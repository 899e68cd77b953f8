/** The same items in batches of one size; the last may be smaller. */
export async function* inBatches<T>(batches: AsyncIterable<readonly T[]>, size: number): AsyncIterable<readonly T[]> {
  let batch: T[] = [];
  for await (const items of batches) {
    for (const item of items) {
      batch.push(item);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
