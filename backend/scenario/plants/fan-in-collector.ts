import { amountAround, shareOf } from "../amounts.ts";
import { dayOf, HOUR_MS, MINUTE_MS, momentOn } from "../calendar.ts";
import type { Payment } from "../payment.ts";
import type { Plant, Scene } from "./plant.ts";
import type { VictimPayment } from "./scam-network.ts";

const DATES = ["2025-03-05", "2025-03-06", "2025-03-07"] as const;

/** One account that fifteen people pay within three days, five of whom report it (V08 … V12); it empties every night. */
export function plantFanInCollector(scene: Scene): { readonly plant: Plant; readonly victims: readonly VictimPayment[] } {
  const { random, book, days, town, recruit } = scene;
  const [collector, ...payers] = recruit(16);
  if (!collector) throw new Error("nobody collects");
  const exits = random.sample(town.outsiders, 2);
  const inflows: Payment[] = [];
  const outflows: Payment[] = [];
  for (const [index, date] of DATES.entries()) {
    const day = dayOf(days, date);
    const received = payers
      .filter((_, number) => number % DATES.length === index)
      .map((from) =>
        book.pay({
          at: momentOn(random, day, "office"),
          from,
          to: collector,
          minor: amountAround(random, 18_000, 0.7),
          memo: "投资款",
        }),
      );
    inflows.push(...received);
    let at = day.start + 20 * HOUR_MS + random.int(0, 90) * MINUTE_MS;
    const total = received.reduce((sum, { minor }) => sum + minor, 0n);
    for (const to of exits) {
      at += random.int(1, 6) * MINUTE_MS;
      outflows.push(book.pay({ at, from: collector, to, minor: shareOf(random, total, 0.43 + 0.05 * random.next()) }));
    }
  }
  const victims = [0, 1, 2, 3, 4].map((index) => {
    const [victim, payment] = [payers[index], inflows.find(({ from }) => from === payers[index])];
    if (!victim || !payment) throw new Error("a victim paid nothing");
    return { victim, payment };
  });
  return {
    plant: { family: "fan-in", label: "collector of V08 to V12", accounts: [collector], payments: [...inflows, ...outflows] },
    victims,
  };
}
