import { apportion } from "../../domain/money.ts";
import type { TracingRule } from "../../domain/trace.ts";

/** The owner of a layer that no origin claims. Origins are numbered from 0. */
export const OWN = -1;

/** Some money of one owner, in minor units. */
export interface Layer {
  readonly owner: number;
  readonly minor: bigint;
}

/** What stands in one account: layers in the order they came, or one layer an owner where the rule pools. */
export interface Holding {
  readonly balance: bigint;
  readonly layers: readonly Layer[];
}

/** How one rule moves money in and out of an account. Amounts are minor units of one currency. */
export interface Rule {
  /** The holding after total has come in, made up of parts. */
  receive(holding: Holding, parts: readonly Layer[], total: bigint): Holding;
  /** Takes total (at most the balance) out: what stays, and the parts in the order they left. */
  pay(holding: Holding, total: bigint): { readonly rest: Holding; readonly parts: readonly Layer[] };
  /** Takes back what an earlier payment brought, as far as it still stands there, the newest first; the rest by pay. */
  undo(holding: Holding, brought: readonly Layer[], total: bigint): { readonly rest: Holding; readonly parts: readonly Layer[] };
  /** The same payment as total of another size or currency, and what of it did not arrive, part by part. */
  resize(parts: readonly Layer[], total: bigint): { readonly arrived: readonly Layer[]; readonly kept: readonly Layer[] };
  /** The payment after its own money is declared an origin's. */
  claim(parts: readonly Layer[], owner: number, total: bigint): readonly Layer[];
  /** Traced money of all origins together. */
  joint(parts: readonly Layer[]): bigint;
}

/**
 * The rules side by side. haircut: each payment carries the account's shares at that instant. fifo: the oldest money leaves
 * first (Clayton's case, 1816). lifo: the newest first. libr: own money first, then pro rata between the origins (lowest
 * intermediate balance). Splits are by largest remainder, so parts always sum to the payment. poison: the whole balance from
 * the first traced arrival until the account is empty; an upper bound, for each origin by itself.
 */
export const RULES: Readonly<Record<TracingRule, Rule>> = {
  poison: {
    receive: ({ balance, layers }, parts, total) => tainted(balance + total, [...layers, ...parts]),
    pay: ({ balance, layers }, total) => ({ rest: tainted(balance - total, layers), parts: tainted(total, layers).layers }),
    undo: ({ balance, layers }, _brought, total) => ({
      rest: tainted(balance - total, layers),
      parts: tainted(total, layers).layers,
    }),
    resize: (parts, total) => ({
      arrived: tainted(total, parts).layers,
      kept: parts.map(({ owner, minor }) => ({ owner, minor: minor > total ? minor - total : 0n })),
    }),
    claim: (parts, owner, total) => tainted(total, [...parts, { owner, minor: total }]).layers,
    joint: (parts) => parts.reduce((most, { owner, minor }) => (owner !== OWN && minor > most ? minor : most), 0n),
  },
  haircut: amountRule(pooled, inProportion),
  fifo: amountRule(queued, (layers, total) => inTurn(layers.map(indexed), total)),
  lifo: amountRule(queued, (layers, total) => inTurn(layers.map(indexed).reverse(), total)),
  libr: amountRule(pooled, ownFirst),
};

/** How much leaves of the layer at index. */
interface Drawn {
  readonly index: number;
  readonly minor: bigint;
}

type Draw = (layers: readonly Layer[], total: bigint) => readonly Drawn[];

function amountRule(arrange: (layers: readonly Layer[]) => readonly Layer[], draw: Draw): Rule {
  return {
    receive: ({ balance, layers }, parts, total) => ({ balance: balance + total, layers: arrange([...layers, ...parts]) }),
    pay: ({ balance, layers }, total) => {
      const { left, parts } = drawn(layers, draw(layers, total));
      return { rest: { balance: balance - total, layers: left }, parts };
    },
    undo: ({ balance, layers }, brought, total) => {
      const back = drawn(layers, broughtBack(layers, brought, total));
      const rest = total - back.parts.reduce((sum, { minor }) => sum + minor, 0n);
      const { left, parts } = drawn(back.left, draw(back.left, rest));
      return { rest: { balance: balance - total, layers: left }, parts: [...back.parts, ...parts] };
    },
    resize: (parts, total) => {
      const { left, parts: arrived } = drawn(parts, inProportion(parts, total));
      return { arrived, kept: left };
    },
    claim: (parts, owner) => parts.map((part) => (part.owner === OWN ? { owner, minor: part.minor } : part)),
    joint: (parts) => parts.reduce((sum, { owner, minor }) => (owner === OWN ? sum : sum + minor), 0n),
  };
}

function drawn(layers: readonly Layer[], draws: readonly Drawn[]): { left: Layer[]; parts: Layer[] } {
  const leaves = new Map(draws.map(({ index, minor }) => [index, minor]));
  const left = layers.map(({ owner, minor }, index) => ({ owner, minor: minor - (leaves.get(index) ?? 0n) }));
  const parts = draws.map(({ index, minor }) => ({ owner: layers[index]?.owner ?? OWN, minor }));
  return { left: left.filter(isSome), parts: parts.filter(isSome) };
}

function inTurn(layers: readonly (Layer & Drawn)[], total: bigint): Drawn[] {
  let open = total;
  const draws: Drawn[] = [];
  for (const { index, minor } of layers) {
    if (open === 0n) break;
    draws.push({ index, minor: atMost(minor, open) });
    open -= atMost(minor, open);
  }
  return draws;
}

/** Of each owner as much as was brought, from the newest layer back. */
function broughtBack(layers: readonly Layer[], brought: readonly Layer[], total: bigint): Drawn[] {
  const wanted = new Map<number, bigint>();
  for (const { owner, minor } of brought) wanted.set(owner, (wanted.get(owner) ?? 0n) + minor);
  let open = total;
  const draws: Drawn[] = [];
  for (const { owner, minor, index } of layers.map(indexed).reverse()) {
    const taken = atMost(minor, atMost(wanted.get(owner) ?? 0n, open));
    wanted.set(owner, (wanted.get(owner) ?? 0n) - taken);
    open -= taken;
    draws.push({ index, minor: taken });
  }
  return draws;
}

/**
 * First between own and traced money, as if all origins were one; what falls on the traced is then split among its origins. So
 * the origins' shares sum to the run of all of them together, whoever they are.
 */
function inProportion(layers: readonly Layer[], total: bigint): Drawn[] {
  const runs = runsOfAKind(layers);
  const sums = runs.map((run) => run.reduce((sum, { minor }) => sum + minor, 0n));
  const totals = apportion(total, sums);
  if (runs.length === layers.length) return totals.map((minor, index) => ({ index, minor }));
  return runs.flatMap((run, place) => {
    const weights = run.map(({ minor }) => minor);
    return apportion(totals[place] ?? 0n, weights).map((minor, number) => ({ index: run[number]?.index ?? 0, minor }));
  });
}

/** Neighbours that are own money, or that are none. */
function runsOfAKind(layers: readonly Layer[]): (readonly (Layer & Drawn)[])[] {
  const runs: (Layer & Drawn)[][] = [];
  for (const layer of layers.map(indexed)) {
    const run = runs.at(-1);
    if (run?.[0] && isOwn(run[0]) === isOwn(layer)) run.push(layer);
    else runs.push([layer]);
  }
  return runs;
}

function ownFirst(layers: readonly Layer[], total: bigint): Drawn[] {
  const numbered = layers.map(indexed);
  const own = inTurn(numbered.filter(isOwn), total);
  const others = numbered.filter((layer) => !isOwn(layer));
  const rest = inProportion(others, total - own.reduce((sum, { minor }) => sum + minor, 0n));
  return [...own, ...rest.map(({ index, minor }) => ({ index: others[index]?.index ?? index, minor }))];
}

/** Neighbours of one owner become one layer: the order of the rest is kept. */
function queued(layers: readonly Layer[]): Layer[] {
  const queue: Layer[] = [];
  for (const layer of layers) {
    const last = queue.at(-1);
    if (last?.owner === layer.owner) queue[queue.length - 1] = { owner: last.owner, minor: last.minor + layer.minor };
    else queue.push(layer);
  }
  return queue;
}

/** One layer an owner: the origins in their order, own money last. */
function pooled(layers: readonly Layer[]): Layer[] {
  const sums = new Map<number, bigint>();
  for (const { owner, minor } of layers) sums.set(owner, (sums.get(owner) ?? 0n) + minor);
  const place = (owner: number): number => (owner === OWN ? Number.POSITIVE_INFINITY : owner);
  return [...sums].map(([owner, minor]) => ({ owner, minor })).sort((a, b) => (place(a.owner) < place(b.owner) ? -1 : 1));
}

function tainted(balance: bigint, layers: readonly Layer[]): Holding {
  const owners = new Set(layers.flatMap(({ owner, minor }) => (owner === OWN || minor === 0n ? [] : [owner])));
  const whole = [...owners].sort((a, b) => a - b).map((owner) => ({ owner, minor: balance }));
  return { balance, layers: balance === 0n ? [] : whole };
}

function indexed(layer: Layer, index: number): Layer & Drawn {
  return { ...layer, index };
}

function atMost(minor: bigint, limit: bigint): bigint {
  if (minor < limit) return minor;
  return limit;
}

function isOwn({ owner }: Layer): boolean {
  return owner === OWN;
}

function isSome({ minor }: Layer): boolean {
  return minor > 0n;
}
