import { amountsOf, type CommunityFigures } from "../../analysis/communities/community-figures.ts";
import { type CommunityMap, communityMap, numbersOf } from "../../analysis/communities/community-map.ts";
import { communityTimes, type TimeBar } from "../../analysis/communities/community-times.ts";
import type { CaseId } from "../../domain/case.ts";
import type { Community } from "../../domain/community.ts";
import { type CanvasPart, canvasPart } from "../canvas-part.ts";
import { type CasePicture, casePicture, findingsOf, victimLabels } from "../case-picture.ts";
import { perform, type TaskContext } from "../task.ts";
import { foundCommunities, SHOWN_OPTIONS } from "./found-communities.ts";

/** Bars of the time line under the map. */
const BARS = 96;

/** A community as the map draws it. */
export interface MappedCommunity extends Pick<CommunityFigures, "in" | "out" | "inside" | "first" | "last"> {
  readonly id: number;
  readonly size: number;
  readonly victims: readonly string[];
  readonly findings: number;
}

export interface MappedCommunities extends CommunityMap {
  readonly version: number;
  readonly engine: string;
  readonly communities: readonly MappedCommunity[];
  /** Accounts in no community. */
  readonly alone: number;
  /** When money moved among the communities and inside them. */
  readonly times: readonly TimeBar[];
  /** The drawn accounts of the open communities, with what they pay each other. */
  readonly part: CanvasPart;
}

/** Every community of a case with the money between them; the open ones by their busiest accounts. */
export async function mapCommunities(context: TaskContext, caseId: CaseId, open: readonly number[]): Promise<MappedCommunities> {
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const picture = await casePicture(context, caseId);
    const loaded = await context.graphs.loaded(context.stores.transfers, picture.scope);
    const found = await foundCommunities(context, loaded, { ...SHOWN_OPTIONS, withStability: false });
    const map = communityMap(loaded.graph, found, open);
    const numbers = numbersOf(loaded.graph);
    const shown = map.open.flatMap((each) => each.shown).sort();
    return {
      ...map,
      version: found.version,
      engine: found.engine,
      communities: found.communities.map((community) => ({
        id: community.id,
        size: community.size,
        ...amountsOf(
          loaded.graph,
          community.accounts.flatMap((account) => numbers.get(account) ?? []),
        ),
        ...casesIn(community, picture),
      })),
      alone: loaded.graph.accounts.length - found.communities.reduce((sum, { size }) => sum + size, 0),
      times: await context.graphs.once(`times ${context.graphs.numberOf(found)}`, async () =>
        communityTimes(loaded.graph, found, BARS),
      ),
      part: await canvasPart(context, picture, shown, []),
    };
  });
}

/** Victims whose account is in it, and findings about its accounts. */
function casesIn({ accounts }: Community, picture: CasePicture): Pick<MappedCommunity, "victims" | "findings"> {
  return {
    victims: accounts.flatMap((account) => victimLabels(account, picture)).sort(),
    findings: new Set(accounts.flatMap((account) => findingsOf(account, picture).map(({ id }) => id))).size,
  };
}
