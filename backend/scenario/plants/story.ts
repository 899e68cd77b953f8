import type { AccountId } from "../../domain/account.ts";
import { yuan } from "../amounts.ts";
import { timeIn } from "../calendar.ts";
import { CASH, THB, USDT } from "../party.ts";
import type { Payment, PaymentOrder } from "../payment.ts";
import type { Cast } from "./cast.ts";
import type { Plant, Scene } from "./plant.ts";

export interface Story {
  /** t01 … t13 by their names in the story. */
  readonly payments: Readonly<Record<StoryTransfer, Payment>>;
  readonly plants: readonly Plant[];
}

export type StoryTransfer = "t01" | "t02" | "t03" | "t04" | "t05" | "t06" | "t07" | "t08" | "t09" | "t10" | "t11" | "t12" | "t13";

/** Friday 14 March 2025, from 14:01:50 in China to 15:10 in Thailand, to the second and the fen. */
export function tellStory({ book }: Pick<Scene, "book">, cast: Cast): Story {
  const { A1, B1, B2, B3, C1, C2, D1, U1, P1, P2, V01, V02 } = cast;
  const pay = (wall: string, order: Omit<PaymentOrder, "at">): Payment =>
    book.pay({ ...order, at: timeIn("china", `2025-03-14 ${wall}`) });
  // Yunchuan prints its own rows two seconds early: what it shows as 14:09:30 and 14:41:00 came at :32 and :02.
  const payments = {
    t01: pay("14:01:50", { from: V02, to: A1, minor: yuan(120_000), memo: "转账" }),
    t02: pay("14:02:11", { from: V01, to: A1, minor: yuan(480_000), memo: "安全账户核查" }),
    t03: pay("14:02:19", { from: A1, to: B1, minor: yuan(200_000) }),
    t04: pay("14:02:23", { from: A1, to: B2, minor: yuan(200_000) }),
    t05: pay("14:02:31", {
      from: A1,
      to: B3,
      minor: yuan(199_000),
      memo: "货款",
      note: "手表 订单号HS20250314-0187 金额199000.00",
    }),
    t06: pay("14:02:40", { from: B1, to: C1, minor: yuan(98_000) }),
    t07: pay("14:02:52", { from: B1, to: C2, minor: yuan(101_500) }),
    t08: pay("14:03:05", { from: C1, to: U1, minor: yuan(97_000) }),
    t09: pay("14:03:30", { from: C2, to: P1, minor: yuan(101_500) }),
    t10: pay("14:09:32", { from: B2, to: CASH, minor: yuan(20_000), ...AT_MACHINE }),
    t11: pay("14:41:02", { from: B2, to: D1, minor: yuan(180_000) }),
    t12: pay("14:19:37", {
      from: cast["U1 wallet"],
      to: cast["unknown wallet"],
      minor: 13_342_500_000n,
      currency: USDT,
      channel: "chain",
    }),
    t13: pay("16:10:00", { from: P2, to: cast["Thai payee"], minor: 46_893_000n, currency: THB, channel: "thai" }),
  };
  return { payments, plants: storyPlants(cast, payments) };
}

const AT_MACHINE = { memo: "ATM取款", channel: "ATM", terminal: "ATM62910418", place: "云川市西门路支行" } as const;

function storyPlants(cast: Cast, { t01, t02, t03, t04, t05, t06, t07, t08, t09, t10, t11 }: Story["payments"]): Plant[] {
  const { A1, B1, B2, C1, C2 } = cast;
  const through = (label: string, account: typeof A1, payments: readonly Payment[]): Plant => ({
    family: "pass-through",
    label: `story ${label}`,
    accounts: [account],
    payments,
  });
  return [
    through("A1", A1, [t01, t02, t03, t04, t05]),
    through("B1", B1, [t03, t06, t07]),
    through("B2", B2, [t04, t10, t11]),
    through("C1", C1, [t06, t08]),
    through("C2", C2, [t07, t09]),
    { family: "mule-chain", label: "story chain", accounts: [A1, B1, C1, C2], payments: [t01, t02, t03, t06, t07, t08, t09] },
  ];
}

/** The story's names whose account a trace or a test may ask for. */
export function namesOf(cast: Cast): Readonly<Record<string, AccountId>> {
  return Object.fromEntries(Object.entries(cast).map(([name, account]) => [name, account.id]));
}
