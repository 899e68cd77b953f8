import { parseTime } from "../../backend/domain/instant.ts";
import type { Transfer } from "../../backend/domain/transfer.ts";
import { type TransferTold, transfer } from "./transfer.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Midnight in China on 1 January 2025: where the days of a test begin. */
export const START = parseTime("2025-01-01T00:00:00+08:00");

/** A moment: day number and hour of the day in China. */
export function on(day: number, hour: number): number {
  return Math.round(START + day * DAY + hour * HOUR);
}

/** Collects transfers with ids in the order of telling. */
export class Diary {
  readonly transfers: Transfer[] = [];

  pay(from: string, to: string, amount: number, at: number, more: Partial<TransferTold> = {}): void {
    const id = `t${String(this.transfers.length).padStart(6, "0")}`;
    this.transfers.push(transfer({ id, from, to, paid: `${amount.toFixed(2)} CNY`, at, ...more }));
  }
}

/** A number in [0, 1) that depends on the name alone. */
export function chance(...name: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const character of name.join("/")) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** Sixty days of forty people: wages, rent, groceries at three shops, and money between friends, some of them new. */
export function ordinaryLife(diary: Diary, days = 60): void {
  for (let person = 0; person < 40; person += 1) for (let day = 0; day < days; day += 1) oneDay(diary, person, day);
}

function oneDay(diary: Diary, person: number, day: number): void {
  const name = `person${person}`;
  if (day % 30 === 9) diary.pay("company", name, 6_000 + Math.round(4_000 * chance("wage", person)), on(day, 9));
  if (day % 30 === 11) diary.pay(name, `landlord${person % 8}`, 2_000 + 10 * person, on(day, 20));
  if (chance("shop", person, day) < 0.4) groceries(diary, name, day);
  if (chance("friend", person, day) < 0.05) friendship(diary, person, day);
}

function groceries(diary: Diary, name: string, day: number): void {
  const shop = `shop${Math.floor(chance("which", name, day) * 3)}`;
  diary.pay(name, shop, 20 + Math.round(300 * chance("groceries", name, day)), on(day, 10 + 10 * chance("hour", name, day)));
}

function friendship(diary: Diary, person: number, day: number): void {
  const other = Math.floor(chance("other", person, day) * 40);
  if (other === person) return;
  diary.pay(
    `person${person}`,
    `person${other}`,
    50 + Math.round(800 * chance("gift", person, day)),
    on(day, 12 + 8 * chance("when", person, day)),
  );
}
