import type { CanvasFlow } from "../../../backend/api/contract/canvas.ts";
import type { CommunityMapDocument } from "../../../backend/api/contract/community-card.ts";
import type { Disc } from "./discs.ts";

export type Bubble = CommunityMapDocument["communities"][number];

export interface OpenBubble {
  /** Drawn members, in the order of their places. */
  readonly shown: readonly string[];
  /** Members that wait in the pill inside. */
  readonly rest: number;
  /** Of the drawn, those that came with the opening and go with the closing. */
  readonly brought: readonly string[];
}

/** The communities of a case on level 1. Keys are ids of nodes: "community|4". */
export interface CommunityLayer {
  readonly version: number;
  readonly bubbles: Readonly<Record<string, Bubble>>;
  readonly discs: Readonly<Record<string, Disc>>;
  readonly open: Readonly<Record<string, OpenBubble>>;
  /** Money between bubbles, pills inside and drawn accounts, by id. */
  readonly lines: Readonly<Record<string, CanvasFlow>>;
  /** When money moved among the communities and inside them. */
  readonly times: CommunityMapDocument["times"];
  /** Accounts in no community, and the transfers with them. */
  readonly alone: number;
  readonly apart: number;
}

export function bubbleId(community: number): string {
  return `community|${community}`;
}

export function restId(community: number): string {
  return `rest|${community}`;
}

/** The community whose bubble, or whose pill inside, this is; null for every other id. */
export function communityOf(id: string): number | null {
  const match = /^(?:community|rest)\|(\d+)$/.exec(id);
  return match ? Number(match[1]) : null;
}
