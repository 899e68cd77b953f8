import type { Bank } from "./party.ts";

export const MAIN_CASE = "2025-0314";
export const OTHER_CASE = "2025-0298";
/** Ten victims of another network whose money runs through accounts of the same banks. */
export const NETWORK_CASE = "2025-0307";

export type HeldBankName = "jiangzhou" | "dongling" | "hailing" | "yunchuan" | "songpu" | "lingang" | "nanping";
export type BankName = HeldBankName | "pinghu" | "xize" | "beiwan" | "yuanshan" | "luting" | "kbank" | "scb" | "mekong" | "tron";

/** Yunchuan's clock runs two seconds behind; no company banks there, so that its cards alone show it. */
export const BANKS: Readonly<Record<BankName, Bank>> = {
  jiangzhou: bank("江州银行", "629101", MAIN_CASE),
  dongling: bank("东岭银行", "629102", MAIN_CASE),
  hailing: bank("海陵银行", "629103", MAIN_CASE),
  yunchuan: { ...bank("云川银行", "629104", MAIN_CASE), clockMs: -2_000 },
  songpu: bank("松浦银行", "629105", MAIN_CASE),
  lingang: bank("临港银行", "629106", MAIN_CASE),
  nanping: bank("南屏银行", "629107", MAIN_CASE),
  pinghu: bank("平湖银行", "629108", OTHER_CASE),
  xize: bank("西泽银行", "629109", null),
  beiwan: bank("北湾银行", "629110", null),
  yuanshan: bank("远山银行", "629111", null),
  luting: bank("芦汀银行", "629112", null),
  kbank: bank("KBANK", "004", MAIN_CASE),
  scb: bank("SCB", "014", MAIN_CASE),
  mekong: bank("Mekong Delta Bank", "MKDBKHPP", MAIN_CASE),
  tron: bank("TRON", "tron", MAIN_CASE),
};

export const HELD_BANKS: readonly HeldBankName[] = [
  "jiangzhou",
  "dongling",
  "hailing",
  "yunchuan",
  "songpu",
  "lingang",
  "nanping",
];

/** Held banks at which companies have accounts. */
export const COMPANY_BANKS: readonly HeldBankName[] = HELD_BANKS.filter((name) => name !== "yunchuan");

/** Banks whose customers appear only as counterparties. */
export const UNSEEN_BANKS: readonly BankName[] = ["xize", "yuanshan", "luting"];

function bank(name: string, issuer: string, heldIn: string | null): Bank {
  return { name, issuer, heldIn, clockMs: 0 };
}
