import type { CanvasPart, ExpandAnswer, ExpandBody, ExpandFilter, ExpandPreview } from "../../../backend/api/contract/canvas.ts";
import type { CaseHome } from "../../../backend/api/contract/case.ts";
import type { HoldPlanDocument } from "../../../backend/api/contract/hold-plan.ts";
import type { LeadList } from "../../../backend/api/contract/lead.ts";
import type { SessionDocument } from "../../../backend/api/contract/session.ts";
import type { TraceDocument } from "../../../backend/api/contract/trace.ts";
import { moneyFromJson, moneyToJson, sumByCurrency } from "../../../backend/domain/money.ts";
import { A1, ACCOUNTS, B1, FLOWS, LEAD, START } from "./demo-canvas.ts";

/** Transfers of A1 that nobody needs and that wait in its "more" pill. */
const WAITING = 8_287;

/** What the server answers to the canvas's questions about the demo case, by path and body. */
export function demoAnswer(path: string, body: unknown): unknown {
  if (path.endsWith("/expand/preview")) return preview(body as ExpandFilter);
  if (path.endsWith("/expand")) return expand(body as ExpandBody);
  if (path.endsWith("/canvas")) return part(START);
  if (path.endsWith("/trace")) return TRACE;
  if (path.endsWith("/hold-plan")) return HOLD_PLAN;
  if (path.endsWith("/leads")) return { schema: 1, leads: [LEAD], hidden: 0 } satisfies LeadList;
  if (path.endsWith("/evidence")) return { schema: 1, items: [] };
  if (path.endsWith("/notes")) return { schema: 1, notes: [] };
  if (path.endsWith("/session")) return { schema: 1, user: null, tasks: [], needsSetup: false } satisfies SessionDocument;
  if (path.endsWith("/views")) return { schema: 1, views: [] };
  if (path.endsWith("/cases/2025-0314")) return HOME;
  return null;
}

function part(accounts: readonly string[]): CanvasPart {
  const flows = FLOWS.filter(({ from, to }) => accounts.includes(from) && accounts.includes(to));
  return { schema: 1, version: 1, accounts: accounts.flatMap((id) => ACCOUNTS[id] ?? []), flows, transfers: [], failed: [] };
}

function around({ account, direction }: ExpandFilter) {
  return FLOWS.filter(({ from, to }) => (direction !== "in" && from === account) || (direction !== "out" && to === account));
}

function preview(filter: ExpandFilter): ExpandPreview {
  const counted = (direction: ExpandFilter["direction"]) => {
    const flows = around({ ...filter, direction });
    const sums = sumByCurrency(flows.flatMap(({ sums }) => sums.map(moneyFromJson))).map(moneyToJson);
    const waiting = filter.account === A1 && direction !== "in" ? WAITING : 0;
    return { transfers: flows.length + waiting, accounts: flows.length, sums };
  };
  return { schema: 1, in: counted("in"), out: counted("out"), both: counted("both") };
}

function expand(body: ExpandBody): ExpandAnswer {
  const ids = around(body).flatMap(({ from, to }) => [from, to]);
  const waits = body.account === A1;
  const rest = {
    transfers: waits ? WAITING : 0,
    accounts: waits ? 612 : 0,
    sums: waits ? [{ amount: "4310220.00", currency: "CNY" }] : [],
  };
  return { ...part([...new Set([...ids, ...body.shown])]), rest };
}

const V01_IN_B1 = { fifo: "78740.00", libr: "158992.00", haircut: "159664.70", lifo: "200000.00" };

const TRACE: TraceDocument = {
  schema: 1,
  version: 1,
  asOf: "2025-03-14T06:41:00Z",
  direction: "forward",
  origins: [],
  limits: { maxCounterparties: 1000, maxHops: 6 },
  rules: Object.fromEntries(
    Object.entries(V01_IN_B1).map(([rule, amount]) => [
      rule,
      {
        held: [],
        ends: [],
        transfers: carried(amount),
        ledger: [],
        totalHeld: [],
        heldRange: null,
        otherwise: { held: [], ends: [] },
      },
    ]),
  ),
  range: [],
  stopped: [],
  notFollowed: { accounts: 0, transfers: 0, amounts: [], share: null },
  missing: [],
  layers: [],
  unordered: [],
  remarks: [],
};

function carried(intoB1: string) {
  return FLOWS.flatMap(({ from, to, sums, first }, index) => {
    const [paid] = sums;
    if (!paid || paid.amount === "1260.00" || paid.amount === "120000.00") return [];
    const money = to === B1 ? { ...paid, amount: intoB1 } : paid;
    return [{ transfer: `t${index}`, from, to, at: first, paid, money, shares: [{ label: "V01", money }], layer: 1 }];
  });
}

const HOLD_PLAN: HoldPlanDocument = {
  schema: 1,
  version: 1,
  asOf: "2025-03-14T06:26:00Z",
  total: [],
  lines: [],
  askFirst: [],
  missing: [],
  outlook: null,
};

const HOME: CaseHome = {
  schema: 1,
  case: { id: "2025-0314", title: "Demo", openedAt: "2025-03-14T06:30:00Z", officers: [] },
  version: 1,
  reports: [],
  findings: { open: 1, total: 1, ran: true, changesSince: 0 },
  files: 12,
  rows: 20_318,
  rejected: 2,
  transfers: 20_300,
  accounts: 1_412,
  sums: [],
  zone: "Asia/Shanghai",
  requests: { expiring: 0, overdue: 0, drafts: 0, opened: [] },
  knownUntil: null,
};
