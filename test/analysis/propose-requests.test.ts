import { describe, expect, test } from "vitest";
import { proposeRequests } from "../../backend/analysis/hold/propose-requests.ts";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import type { Country } from "../../backend/domain/country.ts";
import type { HoldLine, HoldPlan } from "../../backend/domain/hold-plan.ts";
import { printMoney } from "../../backend/domain/money.ts";
import { type CaseRequest, deadlines, type RequestKind, requestRule } from "../../backend/domain/request.ts";
import type { Trace } from "../../backend/domain/trace.ts";
import { requestOf } from "../cases/casework.ts";
import { amount } from "../cases/movement.ts";

const CARD = parseAccountId("card:6222000000000000001");
const OTHER_CARD = parseAccountId("card:6222000000000000012");
const THAI = parseAccountId("bank:014:0000000001");
const MISSING_THAI = parseAccountId("bank:004:0000000002");
const WALLET = parseAccountId("tron:TJRabPrwbZy45sbavfcjinPJC18kjpRTv8");
const DAY = 86_400_000;
const NOW = Date.UTC(2025, 2, 15);

const NO_TRACE: Trace = {
  version: 1,
  asOf: NOW,
  direction: "forward",
  starts: [],
  rules: [],
  range: [],
  victims: [],
  layers: [],
  missing: [],
  stopped: [],
} as never;

function lineOf(account: AccountId, hold: string): HoldLine {
  const sum = amount(hold);
  const asOf = { at: NOW, precision: "second" } as const;
  const said = { grounds: [], against: [] };
  return { account, balance: sum, hold: sum, min: sum, max: sum, asOf, inferred: false, grounds: [], against: [], said };
}

function planOf(lines: readonly HoldLine[], missing: readonly AccountId[] = []): HoldPlan {
  const since = { at: NOW, precision: "second" } as const;
  const asked = missing.map((account) => ({ account, money: [], since }));
  return { version: 1, asOf: NOW, total: [], lines, askFirst: [], missing: asked };
}

/** A request as it was sent so long before now, by the country's rule. */
function sent(kind: RequestKind, country: Country, account: AccountId, sum: string, daysAgo: number): CaseRequest {
  const sentAt = NOW - daysAgo * DAY;
  const accounts = [{ account, amount: amount(sum) }];
  const drafted = { ...requestOf(`${kind} ${daysAgo}`, sentAt, sum), kind, country, accounts };
  return { ...drafted, sentAt, ...deadlines(requestRule(country, kind), sentAt) };
}

interface Told {
  readonly existing?: readonly CaseRequest[];
  readonly home?: Country | null;
  readonly cleared?: readonly AccountId[];
  readonly current?: boolean;
}

function proposed(plan: HoldPlan, { existing = [], home = "CN", cleared = [], current = true }: Told = {}) {
  const evidence = { bankName: () => null, transfers: [], existing, home, now: NOW, cleared: new Set(cleared) };
  return proposeRequests(plan, NO_TRACE, evidence, current).map(({ kind, addressee, accounts, said, about }) => ({
    kind,
    addressee,
    asked: accounts.map((one) => (one.amount === null ? one.account : `${one.account} ${printMoney(one.amount)}`)),
    said: said?.key,
    about,
  }));
}

const PLAN = planOf([lineOf(CARD, "1000.00 CNY")]);

describe("drafts of the program", () => {
  test("a stop of the plan's amount is drafted while nothing holds the account, and a freeze once it was stopped", () => {
    expect(proposed(PLAN)).toMatchObject([{ kind: "stop-payment", asked: [`${CARD} CNY 1,000.00`] }]);
    const stopped = [sent("stop-payment", "CN", CARD, "1000.00 CNY", 1)];
    expect(proposed(PLAN, { existing: stopped })).toMatchObject([
      { kind: "freeze", asked: [`${CARD} CNY 1,000.00`], said: "request.freeze" },
    ]);
  });

  test("a stop that lapsed may be had once more; after the second only a freeze is left", () => {
    const first = sent("stop-payment", "CN", CARD, "1000.00 CNY", 5);
    expect(proposed(PLAN, { existing: [first] }).map(({ kind }) => kind)).toEqual(["stop-payment"]);
    const second = sent("stop-payment", "CN", CARD, "1000.00 CNY", 3);
    expect(proposed(PLAN, { existing: [first, second] }).map(({ kind }) => kind)).toEqual(["freeze"]);
  });

  test("an account under a freeze is neither stopped nor frozen again", () => {
    expect(proposed(PLAN, { existing: [sent("freeze", "CN", CARD, "1000.00 CNY", 10)] })).toEqual([]);
  });

  test("a freeze near its end is renewed for no more than is traced now, once, where the country knows a renewal", () => {
    const frozen = sent("freeze", "CN", CARD, "1500.00 CNY", 170);
    const [renewal] = proposed(PLAN, { existing: [frozen] });
    expect(renewal).toMatchObject({ kind: "renewal", asked: [`${CARD} CNY 1,000.00`], about: frozen.id });
    const asked = { ...requestOf("r9", NOW, "1000.00 CNY"), kind: "renewal", about: frozen.id } as const;
    expect(proposed(PLAN, { existing: [frozen, asked] }).map(({ kind }) => kind)).not.toContain("renewal");
    const thai = sent("freeze", "TH", THAI, "1000.00 THB", 1);
    const there = planOf([lineOf(THAI, "1000.00 THB")]);
    expect(proposed(there, { existing: [thai], home: "TH" })).toEqual([]);
  });

  test("what is held beyond the traced sum is released, and all of it where nothing is traced any more", () => {
    const frozen = sent("freeze", "CN", CARD, "1500.00 CNY", 10);
    expect(proposed(PLAN, { existing: [frozen] })).toMatchObject([
      { kind: "release", asked: [`${CARD} CNY 500.00`], said: "request.releaseExcess", about: frozen.id },
    ]);
    expect(proposed(planOf([]), { existing: [frozen] })).toMatchObject([
      { kind: "release", asked: [`${CARD} CNY 1,500.00`], said: "request.releaseNothing" },
    ]);
  });

  test("an officer's word that clears an account releases it, and nothing more is asked of it", () => {
    const frozen = sent("freeze", "CN", CARD, "1000.00 CNY", 10);
    const told = { existing: [frozen], cleared: [CARD] };
    expect(proposed(PLAN, told)).toMatchObject([{ kind: "release", said: "request.releaseDecided" }]);
    expect(proposed(PLAN, { cleared: [CARD] })).toEqual([]);
  });

  test("a hold that lapsed with nothing to follow is said to be over; where money still stands it is held anew instead", () => {
    const over = sent("freeze", "CN", CARD, "1000.00 CNY", 200);
    expect(proposed(planOf([]), { existing: [over] })).toMatchObject([{ kind: "release", said: "request.releaseLapsed" }]);
    expect(proposed(PLAN, { existing: [over] }).map(({ kind }) => kind)).toEqual(["stop-payment"]);
  });

  test("a plan as of an earlier moment releases and renews nothing", () => {
    const frozen = sent("freeze", "CN", CARD, "1500.00 CNY", 170);
    expect(proposed(planOf([]), { existing: [frozen], current: false })).toEqual([]);
  });

  test("accounts abroad are asked about by one request to that country, and by no letter to their banks", () => {
    const plan = planOf([lineOf(CARD, "1000.00 CNY"), lineOf(THAI, "700.00 THB"), lineOf(WALLET, "5.00 USDT")], [MISSING_THAI]);
    expect(proposed(plan)).toMatchObject([
      { kind: "stop-payment", addressee: "card:622200" },
      { kind: "stop-payment", addressee: "tron" },
      { kind: "foreign", addressee: "country:TH", asked: [MISSING_THAI, `${THAI} THB 700.00`] },
    ]);
    expect(proposed(plan, { home: "TH" }).map(({ kind, addressee }) => `${kind} ${addressee}`)).toEqual([
      "stop-payment bank:014",
      "stop-payment tron",
      "query bank:004",
      "foreign country:CN",
    ]);
  });

  test("where the victims' accounts do not tell whose authority asks, nothing is taken to be abroad", () => {
    const plan = planOf([lineOf(THAI, "700.00 THB"), lineOf(OTHER_CARD, "1.00 CNY")]);
    expect(proposed(plan, { home: null }).map(({ kind }) => kind)).toEqual(["stop-payment", "stop-payment"]);
  });
});
