import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import { printMoney } from "../../backend/domain/money.ts";
import { caseScope } from "../../backend/tasks/case-scope.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { type ExpandFilter, expandAccount, previewExpand } from "../../backend/tasks/expand-account.ts";
import type { TaskContext } from "../../backend/tasks/task.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, SECOND, TINY_CASE, UNSEEN, VICTIM } from "../commands/tiny-case.ts";
import { actorOf, contextOf } from "./context.ts";

const CASE = caseIdOf(TINY_CASE);
const ANY = { period: { from: null, until: null }, least: null, kinds: [], roles: [] } as const;

let desk: Desk;
let context: TaskContext;

beforeAll(async () => {
  desk = await openDesk();
  await importTinyCase(desk);
  context = contextOf(desk.stores, actorOf("investigator", [CASE]));
});
afterAll(() => desk.close());

describe("an expansion", () => {
  it("counts by the part that the other account has in the case", async () => {
    expect(await counted(FIRST, {})).toEqual({
      in: [1, "CNY 480,000.00"],
      out: [2, "CNY 479,000.00"],
      both: [3, "CNY 959,000.00"],
    });
    expect(await counted(FIRST, { roles: ["victim"] })).toEqual({
      in: [1, "CNY 480,000.00"],
      out: [0],
      both: [1, "CNY 480,000.00"],
    });
    expect(await counted(FIRST, { roles: ["exit"] })).toEqual({
      in: [0],
      out: [1, "CNY 279,000.00"],
      both: [1, "CNY 279,000.00"],
    });
  });

  it("counts by the kind of the other account, and by both at once", async () => {
    expect(await counted(SECOND, { kinds: ["end"] })).toEqual({ in: [0], out: [1, "CNY 20,000.00"], both: [1, "CNY 20,000.00"] });
    expect(await counted(SECOND, { kinds: ["card"], roles: ["exit"] })).toEqual({ in: [0], out: [0], both: [0] });
  });

  it("brings what its preview counted, and no other account", async () => {
    const brought = async (filter: Partial<ExpandFilter>) => {
      const ask = { ...ANY, ...filter, account: account(FIRST), direction: "both", order: "amount", top: 25, shown: [] } as const;
      const { accounts, rest } = await expandAccount(context, CASE, ask);
      expect(rest.transfers).toBe(0);
      return accounts.map(({ summary }) => summary.account);
    };
    expect(await brought({ roles: ["victim"] })).toEqual([VICTIM]);
    expect(await brought({ kinds: ["end"] })).toEqual([]);
    expect(await brought({})).toEqual([UNSEEN, VICTIM, SECOND].sort());
  });
});

it("draws each account with the counts, names and statement that the store's summary has", async () => {
  const ask = { ...ANY, account: account(FIRST), direction: "both", order: "amount", top: 25, shown: [] } as const;
  const { accounts } = await expandAccount(context, CASE, ask);
  const scope = await caseScope(context, CASE);
  const told = await desk.stores.transfers.summaries(
    accounts.map(({ summary }) => summary.account),
    scope,
  );
  expect(accounts.map(({ summary }) => summary)).toEqual(
    told.map(({ account: id, names, in: into, out, ownRows }) => ({
      account: id,
      names,
      in: into,
      out,
      hasStatement: ownRows > 0,
    })),
  );
  expect(accounts.length).toBeGreaterThan(2);
});

function account(id: string): AccountId {
  return parseAccountId(id);
}

/** Transfers and sums by direction. */
async function counted(id: string, filter: Partial<ExpandFilter>) {
  const counts = await previewExpand(context, CASE, { ...ANY, ...filter, account: account(id), direction: "both" });
  const told = ({ transfers, sums }: (typeof counts)["in"]) => [transfers, ...sums.map(printMoney)];
  return { in: told(counts.in), out: told(counts.out), both: told(counts.both) };
}
