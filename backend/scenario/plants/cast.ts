import type { AccountTerms } from "../accounts.ts";
import type { BankName } from "../banks.ts";
import { licenceNumber, person } from "../holders.ts";
import type { Account, Holder } from "../party.ts";
import { thaiAccount, wallet } from "./abroad.ts";
import type { Scene } from "./plant.ts";

type ChineseRole = "A1" | "B1" | "B2" | "B3" | "C1" | "C2" | "D1" | "U1" | "P1" | "V02" | "B2 own card";

/** Who plays in the story. V02 and the victims V01, V03 … V12 live an ordinary life beside it. */
export type Cast = Readonly<Record<ChineseRole | "V01" | "P2" | "U1 wallet" | "unknown wallet" | "Thai payee", Account>>;

const BANK_OF: Readonly<Record<Exclude<ChineseRole, "B2 own card">, BankName>> = {
  A1: "dongling",
  B1: "hailing",
  B2: "yunchuan",
  B3: "songpu",
  C1: "xize",
  C2: "lingang",
  D1: "yuanshan",
  U1: "nanping",
  P1: "beiwan",
  V02: "pinghu",
};

/** From where B2 was used on the story's day. */
export const MYAWADDY_ADDRESS = "198.51.100.71";

const EMPTY: AccountTerms = { opening: 0n };

/** Opens the story's accounts. V01 is a customer of Jiangzhou who lives in the town. */
export function castOf({ random, office, town }: Pick<Scene, "random" | "office" | "town">): Cast {
  const open = (role: keyof typeof BANK_OF, terms: AccountTerms = {}, holder: Holder = person(random)): Account =>
    office.open(BANK_OF[role], holder, terms);
  const missing = person(random);
  const V01 = town.households.find(({ account }) => account.bank.name === "江州银行")?.account;
  if (!V01) throw new Error("the town has no customer of Jiangzhou");
  return {
    V01,
    A1: open("A1", { opening: 126_000n, openedOn: "2024-11-26" }),
    B1: open("B1", { ...EMPTY, openedOn: "2023-06-14" }),
    B2: open("B2", { ...EMPTY, openedOn: "2025-02-05", ip: MYAWADDY_ADDRESS }, missing),
    B3: open("B3", { ...EMPTY, openedOn: "2021-09-08" }, watchSeller(random)),
    C1: open("C1", EMPTY),
    C2: open("C2", { ...EMPTY, openedOn: "2022-03-30" }),
    D1: open("D1"),
    U1: open("U1"),
    P1: open("P1"),
    V02: open("V02"),
    "B2 own card": office.open("hailing", missing, { openedOn: "2018-04-19" }),
    P2: thaiAccount(random, "kbank"),
    "U1 wallet": wallet(random, "tronscan"),
    "unknown wallet": wallet(random),
    "Thai payee": thaiAccount(random),
  };
}

function watchSeller(random: Scene["random"]): Holder {
  return { ...person(random), workplace: "松浦恒时表行", licence: licenceNumber(random), address: "松浦市中山路88号" };
}
