import type { AccountRole } from "../../backend/api/contract/canvas.ts";
import { ROLE_TOKEN, type Scheme, SURFACES, TOKENS } from "../theme/tokens.ts";

/** The colours of the canvas in one scheme, as hex. */
export interface GraphTheme {
  readonly canvas: string;
  readonly hairline: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly edge: string;
  readonly victim: string;
  readonly finding: string;
  /** Glyphs on a role's fill. */
  readonly onFill: string;
  readonly role: Readonly<Record<AccountRole, string>>;
}

const ROLES = Object.keys(ROLE_TOKEN) as AccountRole[];

export function graphTheme(scheme: Scheme): GraphTheme {
  const role = Object.fromEntries(ROLES.map((name) => [name, TOKENS[ROLE_TOKEN[name]][scheme]])) as Record<AccountRole, string>;
  return {
    canvas: SURFACES.canvas[scheme],
    hairline: SURFACES.hairline[scheme],
    ink: TOKENS.ink[scheme],
    ink2: TOKENS["ink-2"][scheme],
    ink3: TOKENS["ink-3"][scheme],
    edge: TOKENS.edge[scheme],
    victim: TOKENS.victim[scheme],
    finding: TOKENS.finding[scheme],
    onFill: scheme === "light" ? "#FFFFFF" : "#0E1318",
    role,
  };
}

/** A colour at a share of its strength over another: dimming without transparency, so that crossings stay even. */
export function mixed(colour: string, under: string, share: number): string {
  const [top, bottom] = [channels(colour), channels(under)];
  const mix = top.map((value, index) => Math.round(value * share + (bottom[index] ?? 0) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
