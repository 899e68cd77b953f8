import { yuan } from "../amounts.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../calendar.ts";
import type { Scene } from "../plants/plant.ts";
import type { LookAlike } from "./look-alike.ts";

const MEMBERS = 12;

/** Twelve neighbours pay the same sum on the same evening each month; the whole pot goes to one of them. */
export function addSavingsClub({ random, book, days, recruit }: Scene): LookAlike {
  const [organiser, ...members] = recruit(MEMBERS + 1);
  if (!organiser) throw new Error("the club has no organiser");
  let turn = 0;
  for (const day of days) {
    if (day.dayOfMonth !== 5) continue;
    let at = day.start + 19 * HOUR_MS;
    for (const member of random.sample(members, MEMBERS)) {
      at += random.int(30, 700) * SECOND_MS;
      book.pay({ at, from: member, to: organiser, minor: yuan(1_500), memo: "互助会" });
    }
    const winner = members[turn % members.length];
    turn += 1;
    if (winner)
      book.pay({ at: at + 20 * MINUTE_MS, from: organiser, to: winner, minor: yuan(1_500 * MEMBERS), memo: "互助会 会款" });
  }
  return { name: "savings club", accounts: [organiser] };
}
