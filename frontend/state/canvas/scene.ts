import type { Basis, MoneyDocument } from "../../../backend/api/contract/basics.ts";
import type { AccountRole, CanvasAccount, CanvasFlow, CanvasTransfer } from "../../../backend/api/contract/canvas.ts";
import type { LeadDocument } from "../../../backend/api/contract/lead.ts";
import type { AccountMarks, Badge } from "./badges.ts";
import type { Bubble } from "./bubbles.ts";
import type { Disc } from "./discs.ts";
import type { LaneKind } from "./lanes-by.ts";
import type { LeadStub } from "./leads.ts";
import type { Shape } from "./node-look.ts";
import type { Route } from "./routes.ts";

/** One account, community or "more" pill as drawn. Positions in layout units, y down. */
export interface SceneNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: Shape;
  readonly role: AccountRole;
  readonly outline: Basis;
  /** Written in its middle: the count of a community. */
  readonly inside?: string;
  readonly label: string;
  readonly second: string;
  /** Further lines, written where there is room close by: bank, what can be held. */
  readonly near?: readonly string[];
  readonly findings: number;
  readonly badges: readonly Badge[];
  /** Arrived at the same moment as its neighbour: the order between them says nothing. */
  readonly isTied: boolean;
  /** Read aloud for the node. */
  readonly spoken: string;
}

export interface SceneEdge {
  /** Of the flow, the single transfer or the pill's line. */
  readonly id: string;
  /** The flow it belongs to. */
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly hops: Route["hops"];
  readonly width: number;
  /** Width of the victims' money inside the line; 0 when none is traced here. */
  readonly inner: number;
  readonly basis: Basis;
  /** A lead is no money seen to move: dashed, with an open head. What failed is cut: no money moved. */
  readonly kind: "flow" | "transfer" | "pill" | "lead" | "failed";
  readonly label: string;
  readonly amount: number;
}

/** Everything that is drawn, in a fixed order. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Where the double rule stands and how far up and down; null without an end. */
  readonly rule: { readonly x: number; readonly top: number; readonly bottom: number; readonly text: string } | null;
  /** Column heads over the first row. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Rings of open communities, behind everything. */
  readonly outlines: readonly (Disc & { readonly id: string })[];
  /** Lines over a part that is named: lanes, the accounts that no traced money reaches. */
  readonly bands: readonly { readonly y: number; readonly left: number; readonly right: number; readonly text: string }[];
}

/** The words of a scene, in the reader's language. */
export interface SceneWords {
  readonly label: (account: CanvasAccount) => string;
  readonly second: (account: CanvasAccount) => string;
  readonly near: (account: CanvasAccount, held: MoneyDocument | undefined) => readonly string[];
  /** Of an account that stands in the column of an earlier layer than it has by now. */
  readonly nowLayer: (layer: number) => string;
  readonly spoken: (account: CanvasAccount) => string;
  readonly flow: (flow: CanvasFlow) => string;
  readonly transfer: (transfer: CanvasTransfer) => string;
  readonly failed: (payments: number) => string;
  readonly more: (transfers: number) => string;
  readonly moreSecond: (sums: readonly MoneyDocument[]) => string;
  readonly community: (bubble: Bubble) => string;
  readonly communitySecond: (bubble: Bubble) => string;
  readonly communitySpoken: (bubble: Bubble, isOpen: boolean) => string;
  /** The members of an open community that are not drawn. */
  readonly restSpoken: (accounts: number, bubble: Bubble) => string;
  readonly moreSpoken: (transfers: number, host: CanvasAccount) => string;
  readonly lead: (stub: LeadStub) => string;
  readonly leadSecond: (stub: LeadStub) => string;
  readonly leadSpoken: (stub: LeadStub) => string;
  readonly head: (layer: number | "ends") => string;
  /** What the double rule says of everything right of it. */
  readonly beyond: string;
  readonly band: string;
  /** A bank's or a country's name over its lane. */
  readonly lane: (kind: LaneKind, name: string) => string;
}

/** What is drawn onto a content, never moving it. */
export interface SceneFacts {
  /** The victims' money on each flow and each transfer in whole units, by id. */
  readonly traced: Readonly<Record<string, number>>;
  readonly marks: AccountMarks;
  /** Of the latest findings, whatever is on the canvas. */
  readonly leads: readonly LeadDocument[];
}
