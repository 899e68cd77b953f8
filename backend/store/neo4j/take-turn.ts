import { setTimeout as wait } from "node:timers/promises";
import { LedgerhoundError } from "../../domain/errors.ts";
import { unheeded } from "../heeding.ts";
import type { Connection } from "./connection.ts";
import { settle } from "./settle.ts";
import { LANES, type Lane, type Turn } from "./turn.ts";
import { whole } from "./values.ts";

export interface TurnOptions {
  /** Unguessable, a new one each time. */
  readonly newId: () => string;
  /** How long the turn stays this process's after its last step, in milliseconds. */
  readonly leaseMs: number;
}

const ASK_AGAIN_MS = 200;
const LONGEST_WAIT_MS = 300_000;

/**
 * Waits for the turn, clears away what a broken turn left, does the work and gives the turn back. What the work had written
 * when it threw is taken out again. Throws conflict when others keep the turn for five minutes.
 */
export async function takingTurn<T>(
  connection: Connection,
  { newId, leaseMs }: TurnOptions,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const writer = newId();
  const lease = { writer, leaseMs: BigInt(leaseMs) };
  const { clean, ...state } = await takeTurn(connection, lease);
  const taken = new Map<Lane, bigint>();
  const turn: Turn = {
    connection,
    ...state,
    next: state.version + 1n,
    step: async (stepWork, lane = LANES[0]) => {
      const step = (taken.get(lane) ?? 0n) + 1n;
      taken.set(lane, step);
      await connection.write(async (run) => {
        const [answer] = await run("take-step", { ...lease, lane, step });
        if (!answer) throw turnLost();
        if (answer.fresh === true) await stepWork(run);
      });
    },
  };
  const endTurn = () => connection.write((run) => run("end-turn", { writer }));
  try {
    await settle(turn, clean);
    const done = await work(turn);
    await endTurn();
    return done;
  } catch (error) {
    if (!isServerGone(error)) {
      await unheeded(async () => {
        await settle(turn, false);
        await endTurn();
      });
    }
    throw error;
  }
}

/** Then the turn is left to lapse: whoever takes a turn that was not ended clears away what it left. */
function isServerGone(error: unknown): boolean {
  return error instanceof LedgerhoundError && error.kind === "store-unavailable";
}

interface Taken {
  readonly version: bigint;
  readonly decisions: bigint;
  readonly clean: boolean;
}

async function takeTurn(connection: Connection, lease: { readonly writer: string; readonly leaseMs: bigint }): Promise<Taken> {
  for (let waited = 0; waited <= LONGEST_WAIT_MS; waited += ASK_AGAIN_MS) {
    const [taken] = await connection.write((run) => run("take-turn", lease));
    if (taken) {
      const [version, decisions] = [whole(taken.version), whole(taken.decisions)];
      return { version, decisions, clean: taken.clean === true };
    }
    await wait(ASK_AGAIN_MS);
  }
  throw new LedgerhoundError(
    "conflict",
    "Another program has been importing into this Neo4j for minutes. Wait until it is done.",
  );
}

function turnLost(): LedgerhoundError {
  return new LedgerhoundError(
    "store-unavailable",
    "This import stood still so long that another program took its turn. Nothing of it was stored; import again.",
  );
}
