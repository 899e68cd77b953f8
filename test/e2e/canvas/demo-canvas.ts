import type { AccountRole, CanvasAccount, CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import type { LeadDocument } from "../../../backend/api/contract/lead.ts";

const at = (time: string) => ({ at: `2025-03-14T${time}.000Z`, precision: "second" as const });
const cny = (amount: string) => ({ amount, currency: "CNY" });
const side = (amount: string | null) => ({ transfers: amount === null ? 0 : 1, sums: amount === null ? [] : [cny(amount)] });

interface Story {
  readonly id: string;
  readonly role?: AccountRole;
  readonly layer: number | null;
  readonly in: string | null;
  readonly out: string | null;
  readonly first: string;
  readonly name?: string;
  readonly extra?: Partial<CanvasAccount>;
}

function account({ id, role = "none", layer, in: into, out, first, name, extra }: Story): CanvasAccount {
  const [scheme = "bank"] = id.split(":");
  const kinds: Readonly<Record<string, CanvasAccount["kind"]>> = {
    alipay: "wallet",
    tron: "chain",
    end: "end",
    card: "card",
    partial: "partial",
  };
  return {
    id,
    kind: kinds[scheme] ?? "bank",
    bank: null,
    number: id.slice(id.lastIndexOf(":") + 1),
    names: name === undefined ? [] : [name],
    role,
    roleBasis: "computed",
    layer,
    in: side(into),
    out: side(out),
    first: at(first),
    last: at(first),
    findings: [],
    hasStatement: true,
    askFirst: false,
    tags: [],
    exit: null,
    victims: [],
    ...extra,
  };
}

export const V01 = "bank:102:6222020200001101";
export const V02 = "bank:103:6228480400002202";
export const A1 = "card:6217001180026217";
export const B1 = "card:6217858000013051";
export const B2 = "bank:301:6222600110014402";
export const B3 = "alipay:13900004403";
export const C1 = "card:6214830100025501";
export const C2 = "card:6225880100025502";
export const U1 = "alipay:otc8866";
export const P1 = "bank:305:6226220600033303";
export const CASH = `end:cash~${B2}`;
export const D1 = "bank:308:6225760000044404";
export const MASKED = `partial:${A1}~622*****118`;

export const ACCOUNTS: Readonly<Record<string, CanvasAccount>> = Object.fromEntries(
  [
    account({
      id: V01,
      role: "victim",
      layer: 0,
      in: null,
      out: "480000.00",
      first: "06:02:11",
      extra: { victims: ["V01"], roleBasis: "record" },
    }),
    account({
      id: V02,
      role: "victim",
      layer: 0,
      in: null,
      out: "120000.00",
      first: "06:01:50",
      extra: { victims: ["V02"], roleBasis: "record" },
    }),
    account({
      id: A1,
      role: "pass-through",
      layer: 1,
      in: "600000.00",
      out: "599000.00",
      first: "06:01:50",
      name: "李强",
      extra: { findings: ["f1"] },
    }),
    account({ id: B1, role: "distributor", layer: 2, in: "200000.00", out: "199500.00", first: "06:02:19", name: "王伟" }),
    account({
      id: B2,
      role: "pass-through",
      layer: 2,
      in: "200000.00",
      out: "20000.00",
      first: "06:02:23",
      name: "陈静",
      extra: { tags: ["missing"], roleBasis: "asserted" },
    }),
    account({ id: B3, layer: 2, in: "199000.00", out: null, first: "06:02:31", name: "赵敏", extra: { askFirst: true } }),
    account({ id: C1, role: "pass-through", layer: 3, in: "98000.00", out: "97000.00", first: "06:02:40", name: "刘洋" }),
    account({ id: C2, role: "pass-through", layer: 3, in: "101500.00", out: "101500.00", first: "06:02:52", name: "杨帆" }),
    account({
      id: U1,
      role: "exit",
      layer: 4,
      in: "97000.00",
      out: null,
      first: "06:03:05",
      extra: { exit: "service", hasStatement: false },
    }),
    account({ id: P1, role: "collector", layer: 4, in: "101500.00", out: null, first: "06:03:30", extra: { exit: "service" } }),
    account({
      id: CASH,
      role: "exit",
      layer: 3,
      in: "20000.00",
      out: null,
      first: "06:09:30",
      extra: { exit: "cash", kind: "end" },
    }),
    account({
      id: D1,
      layer: 3,
      in: "180000.00",
      out: null,
      first: "06:41:00",
      extra: { exit: "statement-missing", hasStatement: false },
    }),
    account({
      id: MASKED,
      layer: null,
      in: null,
      out: "1260.00",
      first: "01:00:00",
      extra: { kind: "partial", number: "622*****118" },
    }),
  ].map((one) => [one.id, one]),
);

const flow = (from: string, to: string, amount: string, time: string, basis: CanvasFlow["basis"] = "record"): CanvasFlow => ({
  id: `${from}>${to}`,
  from,
  to,
  transfers: 1,
  sums: [cny(amount)],
  first: at(time),
  last: at(time),
  basis,
});

export const FLOWS: readonly CanvasFlow[] = [
  flow(V02, A1, "120000.00", "06:01:50"),
  flow(V01, A1, "480000.00", "06:02:11"),
  flow(A1, B1, "200000.00", "06:02:19"),
  flow(A1, B2, "200000.00", "06:02:23"),
  flow(A1, B3, "199000.00", "06:02:31"),
  flow(B1, C1, "98000.00", "06:02:40"),
  flow(B1, C2, "101500.00", "06:02:52"),
  flow(C1, U1, "97000.00", "06:03:05"),
  flow(C2, P1, "101500.00", "06:03:30"),
  flow(B2, CASH, "20000.00", "06:09:30"),
  flow(B2, D1, "180000.00", "06:41:00", "computed"),
  flow(MASKED, A1, "1260.00", "01:00:00", "asserted"),
];

export const START: readonly string[] = [V01, V02, A1, B1, B2, B3];

const leg = (id: string, from: string, to: string, amount: string, currency: string, time: string) => ({
  id,
  from,
  to,
  paid: { amount, currency },
  received: { amount, currency },
  at: at(time),
  apart: 0,
  memo: null,
});

/** U1 was paid by C1; a wallet that no statement joins to it paid coins out 19 minutes later. */
export const LEAD: LeadDocument = {
  finding: "otc-desk",
  kind: "otc-merchant",
  firsts: [leg("in-u1", C1, U1, "97000.00", "CNY", "06:05:00")],
  seconds: [leg("out-w1", "tron:TDeskWallet", "tron:TPayee", "13342.50", "USDT", "06:19:37")],
  rate: { unit: "CNY per USDT", value: "7.27", low: "7.261", high: "7.279" },
  lagSeconds: 877,
  rivals: [
    { firsts: ["in-u1"], seconds: ["out-w2"] },
    { firsts: ["in-u2"], seconds: ["out-w1"] },
  ],
};
