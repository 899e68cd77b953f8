import { shareOf } from "../amounts.ts";
import { dayOf, HOUR_MS, SECOND_MS } from "../calendar.ts";
import type { Account } from "../party.ts";
import type { Payment } from "../payment.ts";
import type { Plant, Scene } from "./plant.ts";

const EVENINGS = ["2025-02-14", "2025-02-15", "2025-02-21", "2025-02-28"] as const;
const RUNNERS = 3;
const ORDERS_AN_EVENING = 13;

/**
 * Three people lend their accounts for orders: after a deposit, each evening a dozen strangers pay, and every payment
 * is on its way to one of two collectors within minutes, less 0.5 to 3 per cent.
 */
export function plantScoreRunning(scene: Scene): readonly Plant[] {
  const { random, book, town, days, recruit } = scene;
  const collectors = random.sample(town.outsiders, 2);
  const customers = [...town.households.map(({ account }) => account), ...town.outsiders];
  return recruit(RUNNERS).map((runner, number): Plant => {
    const evenings = random.sample(EVENINGS, 3).sort();
    const start = dayOf(days, evenings[0] ?? EVENINGS[0]).start + 12 * HOUR_MS + random.int(0, 3_000) * SECOND_MS;
    const deposit = book.pay({ at: start, from: runner, to: random.pick(collectors), minor: 500_000n, memo: "押金" });
    const orders = evenings.flatMap((date) =>
      runEvening(
        scene,
        runner,
        collectors,
        random.sample(
          customers.filter((other) => other !== runner),
          ORDERS_AN_EVENING,
        ),
        date,
      ),
    );
    return {
      family: "score-running",
      label: `runner ${number + 1}`,
      accounts: [runner, ...collectors],
      payments: [deposit, ...orders],
    };
  });
}

function runEvening(
  { random, book, days }: Scene,
  runner: Account,
  collectors: readonly Account[],
  customers: readonly Account[],
  date: string,
): Payment[] {
  let at = dayOf(days, date).start + 19 * HOUR_MS;
  return customers.flatMap((from) => {
    at += random.int(120, 960) * SECOND_MS;
    const whole = BigInt(random.int(3, 40)) * 10_000n;
    const minor = random.chance(0.5) ? whole : whole + BigInt(random.int(1, 99));
    const received = book.pay({ at, from, to: runner, minor });
    const kept = 0.005 + 0.025 * random.next();
    const sent = book.pay({
      at: at + random.int(40, 330) * SECOND_MS,
      from: runner,
      to: random.pick(collectors),
      minor: minor - shareOf(random, minor, kept),
    });
    return [received, sent];
  });
}
