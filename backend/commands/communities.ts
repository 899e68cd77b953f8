import { communitiesDocument, communitiesJson } from "../api/contract/communities.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import { caseIdOf } from "../tasks/cases.ts";
import { ENGINE_CHOICES } from "../tasks/communities/engine-choice.ts";
import { keptCommunities, runCommunities } from "../tasks/communities/run-communities.ts";
import { type Command, done, textOption } from "./command.ts";
import { table } from "./table.ts";

/** Communities that a terminal lists; --json has them all. */
const LISTED = 20;

export const communitiesCommand: Command = {
  name: "communities",
  needsStores: true,
  document: communitiesDocument,
  define: (cli) =>
    cli
      .description("group accounts by who pays whom")
      .option("--case <id>", "only this case's files")
      .option("--resolution <number>", "above 1 makes smaller communities", "1")
      .option("--seed <number>", "the same seed gives the same communities", "1")
      .option("--engine <name>", `${Object.keys(ENGINE_CHOICES).join(", ")}; by the graph's size when left out`)
      .option("--keep", "keep them with the case; on Neo4j its own tools then show them beside the accounts")
      .option("--kept", "show those that were kept last")
      .option("--stability", "run ten other seeds beside it and say which communities they have again"),
  run: async (context, { options }) => {
    const caseText = textOption(options, "case");
    const engine = textOption(options, "engine");
    const caseId = caseText === undefined ? null : caseIdOf(caseText);
    const request = {
      case: caseId,
      resolution: positive(textOption(options, "resolution") ?? "1", "--resolution"),
      seed: Math.trunc(positive(textOption(options, "seed") ?? "1", "--seed")),
      withStability: options.stability === true,
      keep: options.keep === true,
      ...(engine === undefined ? {} : { engine }),
    };
    const found = options.kept === true ? await keptCommunities(context, caseId) : await runCommunities(context, request);
    const changes = (await context.stores.transfers.version()) - found.version;
    const rows = found.communities
      .slice(0, LISTED)
      .map(({ id, size, accounts, stability }) => [
        String(id),
        accounts[0] ?? "",
        String(size),
        seedsWith(stability, found.seeds),
      ]);
    return done(communitiesJson(found), [
      `${found.communities.length} communities, modularity ${found.modularity.toFixed(4)}, ${found.engine}`,
      table(["community", "first account", "accounts", "found again"], rows, 2),
      ...(changes > 0 ? [`Outdated: ${changes} changes of the store since.`] : []),
      ...(found.communities.length > LISTED ? [`Showing ${LISTED} of ${found.communities.length}; --json lists all.`] : []),
    ]);
  },
};

function seedsWith(stability: number | null, seeds: number): string {
  return stability === null ? "not asked" : `${Math.round(stability * seeds)} of ${seeds} seeds`;
}

function positive(text: string, option: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new LedgerhoundError("bad-input", `${option} takes a number above 0, not "${text}".`, { option });
}
