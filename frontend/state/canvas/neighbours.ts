import type { Scene, SceneNode } from "./scene.ts";

export type Step = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads from an account: right to where most of its money went, left to whence most came, up and down in
 * its column. null where nothing lies that way. Of equal amounts the upper one, for it arrived first.
 */
export function neighbour({ nodes, edges }: Scene, from: string, step: Step): string | null {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return nodes[0]?.id ?? null;
  if (step === "right")
    return mostMoney(
      edges.filter((edge) => edge.from === from && movesMoney(edge)).map(({ to, amount }) => ({ id: to, amount })),
      nodes,
    );
  if (step === "left")
    return mostMoney(
      edges.filter((edge) => edge.to === from && movesMoney(edge)).map((edge) => ({ id: edge.from, amount: edge.amount })),
      nodes,
    );
  return (
    inColumn(nodes, here, step === "down" ? 1 : -1) ?? (isRing(here) ? nearest(nodes, here, step === "down" ? 1 : -1) : null)
  );
}

/** What failed moved no money: it leads nowhere. */
function movesMoney({ kind }: Scene["edges"][number]): boolean {
  return kind !== "failed";
}

/** Communities stand in rows, not in columns. */
function isRing({ shape }: SceneNode): boolean {
  return shape === "community" || shape === "opened";
}

function nearest(nodes: readonly SceneNode[], here: SceneNode, direction: 1 | -1): string | null {
  const beyond = nodes.filter((node) => isRing(node) && (node.y - here.y) * direction > 0);
  const far = ({ x, y }: SceneNode) => Math.hypot(x - here.x, y - here.y);
  return beyond.sort((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

/** The account with everything it pays or is paid by, itself included. */
export function surroundings({ edges }: Scene, account: string): ReadonlySet<string> {
  const touching = edges.filter(({ from, to }) => from === account || to === account);
  return new Set([account, ...touching.flatMap(({ from, to }) => [from, to])]);
}

/** An account moved by hand still counts to the column it stands in. */
const SAME_COLUMN = 60;

interface Candidate {
  readonly id: string;
  readonly amount: number;
}

function mostMoney(candidates: readonly Candidate[], nodes: readonly SceneNode[]): string | null {
  const height = (id: string) => nodes.find((node) => node.id === id)?.y ?? 0;
  const [best] = [...candidates].sort((a, b) => b.amount - a.amount || height(a.id) - height(b.id) || (a.id < b.id ? -1 : 1));
  return best?.id ?? null;
}

function inColumn(nodes: readonly SceneNode[], here: SceneNode, direction: 1 | -1): string | null {
  const beyond = nodes.filter(({ x, y }) => Math.abs(x - here.x) < SAME_COLUMN && (y - here.y) * direction > 0);
  const [nearest] = beyond.sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return nearest?.id ?? null;
}
