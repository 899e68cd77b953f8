import { parseAccountId } from "../../backend/domain/account.ts";
import { parseCurrency } from "../../backend/domain/currency.ts";
import { type Instant, parseTime } from "../../backend/domain/instant.ts";
import { type Money, parseMoney } from "../../backend/domain/money.ts";

export const AT = parseTime("2025-03-14T14:41:00+08:00");
export const cny = (amount: string): Money => parseMoney(amount, parseCurrency("CNY"));
export const second = (text: string): Instant => ({ at: parseTime(`2025-03-14T${text}+08:00`), precision: "second" });
export const A1 = parseAccountId("card:6222021001116217");
export const B1 = parseAccountId("card:6217000010234561");
export const B2 = parseAccountId("card:6228480402564890");
export const B3 = parseAccountId("card:6216600100007788");
