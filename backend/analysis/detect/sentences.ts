import { type AccountId, accountNumber } from "../../domain/account.ts";

/** An account as a sentence calls it: its last four characters, or all of a short number. */
export function shortAccount(id: AccountId): string {
  const number = accountNumber(id);
  return number.length > 6 ? `…${number.slice(-4)}` : number;
}

/** A share as a sentence prints it, cut to one place so that it never says more than is: "99.8 %". */
export function printShare(part: bigint, whole: bigint): string {
  const perMille = (part * 1000n) / whole;
  return `${perMille / 10n}.${perMille % 10n} %`;
}

/** "1 payer", "3 payers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
