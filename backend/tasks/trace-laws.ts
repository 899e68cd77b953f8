import { buildFlowGraph } from "../analysis/flow-graph.ts";
import { dealingsInGraph } from "../analysis/trace/graph-dealings.ts";
import { type TraceStart, trace } from "../analysis/trace/trace.ts";
import type { AccountId } from "../domain/account.ts";
import { exactText } from "../domain/exact-text.ts";
import { AMOUNT_RULES, type OriginShare, type RuleTrace, type Trace, type TracedTransfer } from "../domain/trace.ts";
import type { Transfer, TransferId } from "../domain/transfer.ts";
import { jointBreaches } from "./joint-law.ts";
import { outsideRange } from "./order-law.ts";

/** Rows made up to try the rules on; see the field's words in the scenario that makes them. */
export interface LawScene {
  readonly losses: readonly TraceStart[];
  readonly rows: readonly Transfer[];
  readonly unstated: ReadonlySet<AccountId>;
  readonly exchanges: boolean;
  readonly returns: boolean;
}

/** What one law found in one scene: null where the scene does not ask it, else each breach in words. */
export type Breaches = readonly string[] | null;

/** The scene's trace, and how to trace it otherwise. */
interface Observed {
  readonly scene: LawScene;
  readonly found: Trace;
  readonly again: (scene: LawScene) => Promise<Trace>;
  /** Whole numbers below a bound, for orders. */
  readonly draw: (below: number) => number;
}

type Law = (observed: Observed) => Promise<Breaches> | Breaches;

/** What must hold of every trace, whatever the rows: a new law is one line. */
export const LAWS = {
  "held and ended sum to each victim's loss, shares to their line": sumsHold,
  "what left an account traced never exceeds what had come, row by row": conserves,
  "poison is never below another rule": poisonBounds,
  "the victims' shares sum to the run of all of them as one": joins,
  "every order of unordered rows lies within the printed range": ordersWithin,
  "no payment carries traced money before some came": followsTime,
  "neither the order of the rows nor, by oldest and newest first, that of the victims matters": ordersAlike,
  "very many victims together, over the columns, come to the same by haircut": jointAgrees,
  "stops decided from the graph's columns give the same trace": columnsAgree,
} as const satisfies Readonly<Record<string, Law>>;

const KNOWN = { version: 1, asOf: 999_000, clocks: [] } as const;

/** Tries every law on one scene; by law, in the order of the table. */
export async function tryLaws(
  scene: LawScene,
  draw: (below: number) => number,
): Promise<readonly { readonly law: string; readonly breaches: Breaches }[]> {
  const again = (one: LawScene): Promise<Trace> =>
    trace(one.losses, sourceOf(one.rows), { ...KNOWN, hasStatement: (account) => !one.unstated.has(account) });
  const observed = { scene, found: await again(scene), again, draw };
  const tried: { law: string; breaches: Breaches }[] = [];
  for (const [law, holds] of Object.entries<Law>(LAWS)) tried.push({ law, breaches: await holds(observed) });
  return tried;
}

function sourceOf(rows: readonly Transfer[]) {
  return async (accounts: readonly AccountId[]): Promise<readonly Transfer[]> => {
    const wanted = new Set(accounts);
    return rows.filter(({ from, to }) => wanted.has(from) || wanted.has(to));
  };
}

const amountRules = ({ rules }: Trace): readonly RuleTrace[] => rules.filter(({ rule }) => AMOUNT_RULES.includes(rule));

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const jointOf = (shares: readonly OriginShare[]): bigint => sum(shares.map(({ money }) => money.minor));

const shareOf = (shares: readonly OriginShare[], label: string): bigint =>
  shares.find((share) => share.label === label)?.money.minor ?? 0n;

function sumsHold({ scene: { losses, exchanges }, found }: Observed): Breaches {
  return amountRules(found).flatMap(({ rule, held, ends }) => {
    const lines = [...held, ...ends];
    const split = lines
      .filter(({ money, shares }) => jointOf(shares) !== money.minor)
      .map(({ account }) => `${rule}: shares of ${account}`);
    const whole = [...new Set(exchanges ? [] : losses.map(({ label }) => label))].flatMap((label) => {
      const lost = sum(losses.filter((loss) => loss.label === label).map(({ transfer }) => transfer.received.minor));
      const came = sum(lines.map(({ shares }) => shareOf(shares, label)));
      return came === lost ? [] : [`${rule}: ${label} lost ${lost}, found ${came}`];
    });
    return [...split, ...whole];
  });
}

function conserves({ found }: Observed): Breaches {
  return amountRules(found).flatMap(({ rule, ledger }) => {
    const standing = new Map<string, { own: bigint; traced: bigint }>();
    return ledger.flatMap(({ account, transfer, own, shares, balance, change }) => {
      const key = `${account} ${balance.currency}`;
      const before = standing.get(key) ?? { own: 0n, traced: 0n };
      const now = { own: before.own + own.minor, traced: before.traced + jointOf(shares) };
      standing.set(key, now);
      const sums = now.own + now.traced === balance.minor && (!change || own.minor + jointOf(shares) === change.minor);
      return now.own >= 0n && now.traced >= 0n && sums ? [] : [`${rule}: ${account} at ${transfer}`];
    });
  });
}

/** Every place where a rule puts money, by a name of its own. */
function placesOf({ held, ends, transfers }: RuleTrace): ReadonlyMap<string, Pick<TracedTransfer, "money" | "shares">> {
  return new Map<string, Pick<TracedTransfer, "money" | "shares">>([
    ...held.map((line) => [`held ${line.account} ${line.money.currency}`, line] as const),
    ...ends.map((line) => [`end ${line.account} ${line.money.currency}`, line] as const),
    ...transfers.map((line) => [`by ${line.transfer}`, line] as const),
  ]);
}

function poisonBounds({ found }: Observed): Breaches {
  const poison = found.rules.find(({ rule }) => rule === "poison");
  const bounds = poison ? placesOf(poison) : new Map<string, never>();
  return amountRules(found).flatMap((one) =>
    [...placesOf(one)].flatMap(([place, { money, shares }]) => {
      const bound = bounds.get(place);
      const within = shares.every((share) => shareOf(bound?.shares ?? [], share.label) >= share.money.minor);
      return within && (bound?.money.minor ?? 0n) >= money.minor ? [] : [`${one.rule}: ${place}`];
    }),
  );
}

/** A return brings back its own victim's money, so that there the victims are not as one. */
async function joins({ scene, found, again }: Observed): Promise<Breaches> {
  if (scene.returns) return null;
  const joint = await again({ ...scene, losses: scene.losses.map(({ transfer }) => ({ label: "all", transfer })) });
  return found.rules.flatMap((one) => {
    const together = joint.rules.find(({ rule }) => rule === one.rule);
    const [apart, whole] = [placesOf(one), together ? placesOf(together) : new Map<string, never>()];
    const differ = [...new Set([...apart.keys(), ...whole.keys()])].filter(
      (place) => (apart.get(place)?.money.minor ?? 0n) !== (whole.get(place)?.money.minor ?? 0n),
    );
    return differ.map((place) => `${one.rule}: ${place}`);
  });
}

/** The same rows under ids that sort in another order, so that equal instants break another way. */
async function ordersWithin({ scene, found, again, draw }: Observed): Promise<Breaches> {
  const numbers = scene.rows.map((_, number) => number);
  for (let place = numbers.length - 1; place > 0; place -= 1) {
    const other = draw(place + 1);
    [numbers[place], numbers[other]] = [numbers[other] ?? 0, numbers[place] ?? 0];
  }
  const idOf = new Map(scene.rows.map(({ id }, place) => [id, `r${String(numbers[place]).padStart(3, "0")}` as TransferId]));
  const named = (row: Transfer): Transfer => ({ ...row, id: idOf.get(row.id) ?? row.id });
  const losses = scene.losses.map(({ label, transfer }) => ({ label, transfer: named(transfer) }));
  const other = await again({ ...scene, losses, rows: scene.rows.map(named) });
  return amountRules(other).flatMap((one) =>
    outsideRange(
      one,
      found.rules.find(({ rule }) => rule === one.rule),
    ),
  );
}

function followsTime({ scene, found }: Observed): Breaches {
  const origins = new Set(scene.losses.map(({ transfer }) => transfer.id));
  const longest = 60_000;
  return found.rules.flatMap(({ rule, transfers }) =>
    transfers.flatMap(({ transfer, from, at }, place) => {
      if (origins.has(transfer)) return [];
      const came = transfers.slice(0, place).some((earlier) => earlier.to === from && earlier.at.at < at.at + longest);
      return came ? [] : [`${rule}: ${transfer}`];
    }),
  );
}

async function ordersAlike({ scene, found, again }: Observed): Promise<Breaches> {
  const { losses, rows, returns } = scene;
  const turned =
    exactText(await again({ ...scene, rows: [...rows].reverse() })) === exactText(found) ? [] : ["rows turned round"];
  if (returns) return turned;
  const victims = await again({ ...scene, losses: [...losses].reverse() });
  const totals = ({ rules }: Trace): string =>
    rules
      .filter(({ rule }) => rule === "fifo" || rule === "lifo")
      .flatMap((rule) => [...placesOf(rule)].map(([place, { money }]) => `${rule.rule} ${place} ${money.minor}`))
      .join("\n");
  return totals(victims) === totals(found) ? turned : [...turned, "victims turned round"];
}

/** Where no statement tells an order within an instant, and nothing is a return. */
async function jointAgrees({ scene: { losses, rows, returns } }: Observed): Promise<Breaches> {
  if (returns || rows.some(({ payer, payee }) => payer !== null || payee !== null)) return null;
  return jointBreaches(losses, rows, await trace(losses, sourceOf(rows), KNOWN));
}

/** With statements as the rows show them, and with limits low enough to stop somewhere. */
async function columnsAgree({ scene: { losses, rows } }: Observed): Promise<Breaches> {
  const batches = (async function* () {
    yield rows;
  })();
  const dealings = dealingsInGraph(await buildFlowGraph(batches, 1));
  const limited = [{}, { maxCounterparties: 2, maxHops: 2 }];
  const answers = limited.map(async (limits) => {
    const byRows = await trace(losses, sourceOf(rows), { ...KNOWN, limits });
    const byColumns = await trace(losses, sourceOf(rows), { ...KNOWN, limits, dealings });
    return exactText(byRows) === exactText(byColumns) ? [] : [`limits ${JSON.stringify(limits)}`];
  });
  return (await Promise.all(answers)).flat();
}
