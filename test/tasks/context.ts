import type { Actor } from "../../backend/domain/actor.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import type { Role, UserId } from "../../backend/domain/user.ts";
import type { Stores } from "../../backend/store/stores.ts";
import { GraphCache } from "../../backend/tasks/graph-cache.ts";
import type { TaskContext } from "../../backend/tasks/task.ts";
import { NOW, PROGRAM } from "../commands/machine.ts";
import { SIGNER } from "../evidence/pack-fixture.ts";

/** A person of this role who may open these cases; "u-<role>" unless another id is given. */
export function actorOf(
  role: Role,
  cases: readonly CaseId[],
  more: { readonly bank?: string; readonly id?: string } = {},
): Actor {
  const id = (more.id ?? `u-${role}`) as UserId;
  return { id, role, bank: more.bank ?? null, cases: role === "supervisor" ? "all" : new Set(cases) };
}

/** What a task is given, with the clock at rest and ids that count up. */
export function contextOf(stores: Stores, actor: Actor, signal = new AbortController().signal): TaskContext {
  const ids = { given: 0 };
  return {
    stores,
    graphs: new GraphCache(),
    actor,
    now: () => NOW,
    signer: async () => SIGNER,
    program: PROGRAM,
    newId: () => `y${++ids.given}`,
    progress: () => undefined,
    signal,
  };
}
