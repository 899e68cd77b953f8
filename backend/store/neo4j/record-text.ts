import type { AccountId } from "../../domain/account.ts";
import type { Currency } from "../../domain/currency.ts";
import type { Precision } from "../../domain/instant.ts";
import type { Money } from "../../domain/money.ts";
import type { Fact, Identifier, IdentifierKind, Movement, RecordId, StatementSide } from "../../domain/record.ts";

/** minor as a number where it is exact as one. */
type MoneyText = readonly [minor: string | number, currency: string];

/** What a movement's record property holds: all that the row tells and the graph around it does not. */
interface MovementText extends MovementHead, MovementRest {
  readonly paid: MoneyText;
}

export interface MovementHead {
  readonly side: StatementSide;
  readonly failed?: true;
  readonly at: number;
  readonly precision: Precision;
}

/** What most rows do not tell. */
export interface MovementRest {
  /** Left out where it is what was paid. */
  readonly received?: MoneyText;
  readonly balance?: MoneyText;
  readonly identifiers?: readonly (readonly [kind: string, value: string, account: string])[];
  readonly sequence?: string;
  readonly reference?: string;
  readonly memo?: string;
  readonly channel?: string;
  readonly place?: string;
  readonly fromName?: string;
  readonly toName?: string;
}

/** The record property of a movement: JSON of what is given; its id and accounts stand in the graph. */
export function movementText(movement: Movement): string {
  return JSON.stringify(toldOf(movement));
}

/** What the record property of a movement holds, before it is text. */
export function toldOf(movement: Movement): MovementText {
  const { side, status, at, paid, received, balanceAfter, identifiers } = movement;
  return {
    side,
    ...(status === "failed" ? { failed: true } : {}),
    at: at.at,
    precision: at.precision,
    paid: moneyText(paid),
    ...(isSameMoney(paid, received) ? {} : { received: moneyText(received) }),
    ...(balanceAfter === null ? {} : { balance: moneyText(balanceAfter) }),
    ...(identifiers.length === 0
      ? {}
      : { identifiers: identifiers.map(({ kind, value, account }) => [kind, value, account] as const) }),
    ...textsOf(movement),
  };
}

const TEXTS = ["sequence", "reference", "memo", "channel", "place", "fromName", "toName"] as const;

function textsOf(movement: Movement): Partial<Record<(typeof TEXTS)[number], string>> {
  const given: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const name of TEXTS) {
    const text = movement[name];
    if (text !== null) given[name] = text;
  }
  return given;
}

/** The movement that movementText wrote. */
export function movementFrom(id: string, from: string, to: string, text: string): Movement {
  const told = JSON.parse(text) as MovementText;
  return movementTold(id, from, to, told, told.paid, told);
}

/** The movement that toldOf told, of its parts: millions are made of packed rows, without an object between. */
export function movementTold(
  id: string,
  from: string,
  to: string,
  head: MovementHead,
  paidText: MoneyText,
  told: MovementRest,
): Movement {
  const paid = moneyFrom(paidText);
  return {
    kind: "movement",
    id: id as RecordId,
    from: from as AccountId,
    to: to as AccountId,
    side: head.side,
    status: head.failed === true ? "failed" : "settled",
    paid,
    received: told.received === undefined ? paid : moneyFrom(told.received),
    at: { at: head.at, precision: head.precision },
    balanceAfter: told.balance === undefined ? null : moneyFrom(told.balance),
    sequence: told.sequence ?? null,
    reference: told.reference ?? null,
    memo: told.memo ?? null,
    channel: told.channel ?? null,
    place: told.place ?? null,
    fromName: told.fromName ?? null,
    toName: told.toName ?? null,
    identifiers: told.identifiers === undefined ? NONE : told.identifiers.map(identifierFrom),
  };
}

const NONE: readonly Identifier[] = [];

/** The record property of a fact. */
export function factText({ subject, facts, from, until }: Fact): string {
  return JSON.stringify({ subject, facts, from, until });
}

/** The fact that factText wrote. */
export function factFrom(id: string, text: string): Fact {
  return { kind: "fact", ...(JSON.parse(text) as Omit<Fact, "id" | "kind">), id: id as RecordId };
}

export function isSameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

function moneyText({ minor, currency }: Money): MoneyText {
  return [minor.toString(), currency];
}

function moneyFrom([minor, currency]: MoneyText): Money {
  return { minor: BigInt(minor), currency: currency as Currency };
}

function identifierFrom([kind, value, account]: readonly [string, string, string]): Identifier {
  return { account: account as AccountId, kind: kind as IdentifierKind, value };
}
