import type { CanvasAccount, CanvasFlow, CanvasPart } from "../../../backend/api/contract/canvas.ts";

const GROUP = 25;
const STRIDE = 7_919;
const START = Date.UTC(2025, 2, 14);

/** A made-up case of many accounts in groups of 25 that mostly pay inside their group; the same sizes, the same case. */
export function crowd(accounts: number, flows: number): Pick<CanvasPart, "accounts" | "flows" | "transfers"> {
  const ids = Array.from({ length: accounts }, (_, index) => `bank:014:${String(index).padStart(10, "0")}`);
  const pairs = new Map<string, CanvasFlow>();
  for (let step = 0; pairs.size < flows; step += 1) {
    const payer = step % accounts;
    const payee = payeeOf(payer, Math.floor(step / accounts), accounts);
    const [from, to] = [ids[payer], ids[payee]];
    if (from === undefined || to === undefined || from === to) continue;
    const flow = flowOf(from, to, step);
    pairs.set(flow.id, flow);
  }
  return { accounts: ids.map(accountOf), flows: [...pairs.values()], transfers: [] };
}

/** Round the group first, then one in four out of it. */
function payeeOf(payer: number, round: number, accounts: number): number {
  if ((payer + round) % 4 === 3) return (payer + STRIDE * (round + 1)) % accounts;
  const first = payer - (payer % GROUP);
  return Math.min(accounts - 1, first + ((payer - first + 1 + round * 3) % GROUP));
}

function flowOf(from: string, to: string, step: number): CanvasFlow {
  const at = { at: new Date(START + step * 1_000).toISOString(), precision: "second" } as const;
  const sums = [{ amount: `${1_000 + ((step * STRIDE) % 900_000)}.00`, currency: "CNY" }];
  return { id: `${from}>${to}`, from, to, transfers: 1, sums, first: at, last: at, basis: "record" };
}

function accountOf(id: string, index: number): CanvasAccount {
  const at = { at: new Date(START + index * 1_000).toISOString(), precision: "second" } as const;
  const side = { transfers: 3, sums: [{ amount: `${1_000 + ((index * STRIDE) % 5_000_000)}.00`, currency: "CNY" }] };
  return {
    id,
    kind: "bank",
    number: id.slice(-10),
    bank: null,
    names: [],
    role: (["none", "none", "pass-through", "collector", "distributor"] as const)[index % 5] ?? "none",
    roleBasis: "computed",
    layer: null,
    in: side,
    out: side,
    first: at,
    last: at,
    findings: index % 97 === 0 ? ["f"] : [],
    hasStatement: true,
    askFirst: false,
    tags: [],
    exit: null,
    victims: [],
  };
}
