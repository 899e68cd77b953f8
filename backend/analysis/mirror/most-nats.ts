import { int } from "../suspicion/numbers.ts";
import { heightOf, type Terms } from "./rate-chain.ts";
import { SETTINGS } from "./settings.ts";
import { chanceOf, type Matches, neighbours, type Party } from "./views.ts";

/**
 * No hidden rate makes the view by the first legs likelier than this, in nats: every leg as if each of its matches fitted
 * the rate to the point. At least chainNats of that view, and far cheaper: most pairs of accounts need no more. step: bins of the
 * grid. Legs and matches rise by number.
 */
export function mostNats(firsts: Party, seconds: Party, matches: Matches, terms: Terms, step: number): number {
  const counts = neighbours(firsts, seconds, SETTINGS.earliestMs, SETTINGS.latestMs);
  const unit = heightOf(terms, step);
  const none = 1 - terms.share;
  const alone = Math.log(none);
  let nats = 0;
  let match = 0;
  for (let place = 0; place < counts.length; place += 1) {
    const leg = int(firsts.numbers, place);
    let height = 0;
    for (; match < matches.first.length && int(matches.first, match) === leg; match += 1) {
      height += unit / chanceOf(Math.max(1, int(counts, place)), seconds, int(matches.second, match));
    }
    if (int(counts, place) > 0) nats += height === 0 ? alone : Math.log(none + height);
  }
  return nats;
}
