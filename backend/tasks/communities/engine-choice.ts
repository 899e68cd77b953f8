import { ENGINES, type Engine, PARTS_ENGINE } from "../../analysis/communities/engines.ts";
import { LedgerhoundError } from "../../domain/errors.ts";
import type { GraphScience, GroupingAlgorithm } from "../../store/graph-science.ts";

/** Which engine looks for communities: one of this program, or one of the store's own server. */
export type EngineChoice = (
  | { readonly kind: "own"; readonly engine: Engine }
  | { readonly kind: "science"; readonly algorithm: GroupingAlgorithm }
) & {
  /** Whether a resolution other than 1 means anything to it. */
  readonly knowsResolution: boolean;
};

/** By the name that a person gives. */
export const ENGINE_CHOICES: Readonly<Record<string, EngineChoice>> = {
  graphology: { kind: "own", engine: ENGINES[0], knowsResolution: true },
  "typed-array": { kind: "own", engine: ENGINES[1], knowsResolution: true },
  parts: { kind: "own", engine: PARTS_ENGINE, knowsResolution: false },
  "gds-louvain": { kind: "science", algorithm: "louvain", knowsResolution: false },
  "gds-leiden": { kind: "science", algorithm: "leiden", knowsResolution: true },
  "gds-wcc": { kind: "science", algorithm: "wcc", knowsResolution: false },
};

/** The choice of that name. Throws bad-input for another, and for a resolution that the engine would pay no heed to. */
export function engineChoice(name: string, resolution: number): EngineChoice {
  const choice = Object.hasOwn(ENGINE_CHOICES, name) ? ENGINE_CHOICES[name] : undefined;
  if (!choice) {
    const message = `There is no engine "${name}". Use one of ${Object.keys(ENGINE_CHOICES).join(", ")}.`;
    throw new LedgerhoundError("bad-input", message, { engine: name });
  }
  if (resolution === 1 || choice.knowsResolution) return choice;
  const message = `The engine ${name} knows no resolution. Leave --resolution out, or use graphology or gds-leiden.`;
  throw new LedgerhoundError("bad-input", message, { engine: name });
}

/** The store's graph library with its version. Throws store-unavailable where there is none. */
export async function libraryOf(science: GraphScience | null): Promise<{ science: GraphScience; library: string }> {
  const library = science === null ? null : await science.library();
  if (science !== null && library !== null) return { science, library };
  const message =
    "The store's server has no graph algorithms of its own. Install Graph Data Science on a Neo4j server, or choose an engine of this program: graphology, typed-array, parts.";
  throw new LedgerhoundError("store-unavailable", message);
}
