import type { Transfer } from "../../domain/transfer.ts";
import { type Random, seededRandom } from "../random.ts";

/**
 * The same payments with their instants dealt out anew: who pays whom and how much stays, order and haste are chance. What
 * is still found is found by habit and amount alone. In one batch.
 */
export async function* withShuffledDates(
  batches: AsyncIterable<readonly Transfer[]>,
  seed: number,
): AsyncGenerator<readonly Transfer[]> {
  const all: Transfer[] = [];
  for await (const batch of batches) all.push(...batch);
  const dealt = shuffled(
    all.map(({ at }) => at),
    seededRandom(seed),
  );
  yield all.map((transfer, place) => ({ ...transfer, at: dealt[place] ?? transfer.at }));
}

/** Fisher and Yates: every order is as likely. */
function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const dealt = [...list];
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = random.int(0, last);
    [dealt[last], dealt[other]] = [dealt[other] as T, dealt[last] as T];
  }
  return dealt;
}
