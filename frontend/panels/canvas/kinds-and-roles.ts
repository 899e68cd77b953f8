import type { AccountRole, CanvasAccount } from "../../../backend/api/contract/canvas.ts";

/** Roles and kinds of accounts in the order in which legend and filters list them. */
export const ROLES: readonly AccountRole[] = ["victim", "pass-through", "collector", "distributor", "exit", "none"];
export const KINDS: readonly CanvasAccount["kind"][] = ["bank", "card", "wallet", "chain", "clearing", "alias", "partial", "end"];
