import { parseAccountId } from "../../domain/account.ts";
import type { GroupId } from "../../domain/group.ts";
import type { TransferId } from "../../domain/transfer.ts";
import { mapCommunities } from "../../tasks/communities/map-communities.ts";
import { readCommunity } from "../../tasks/communities/read-community.ts";
import { runCommunities } from "../../tasks/communities/run-communities.ts";
import { changeGroup, type GroupChange, openGroup, readGroups } from "../../tasks/groups.ts";
import { permitJob } from "../../tasks/permit-job.ts";
import { communitiesJson } from "../contract/communities.ts";
import type { GroupChangeBody } from "../contract/group.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { communityCardJson, communityMapJson } from "../present/community.ts";
import { groupListJson } from "../present/group.ts";
import { caseOf } from "./cases.ts";

const OPTIONS = { resolution: 1, seed: 1 } as const;

/** Computed communities, and the groups that officers put together by hand. */
export function communityRoutes(server: Server): void {
  mount(server, ROUTES.communities, async ({ context, params }) =>
    communitiesJson(await runCommunities(context, { case: caseOf(params), ...OPTIONS, withStability: false })),
  );
  mount(server, ROUTES.measureStability, async ({ actor, context, params }) => {
    const caseId = caseOf(params);
    await permitJob(context, "run-communities", caseId);
    return server.jobs.start("run-communities", actor.id, async (report) =>
      communitiesJson(await runCommunities(server.contextFor(actor, report), { case: caseId, ...OPTIONS, withStability: true })),
    );
  });
  mount(server, ROUTES.communityMap, async ({ context, params, body }) =>
    communityMapJson(await mapCommunities(context, caseOf(params), body.open)),
  );
  mount(server, ROUTES.community, async ({ context, params }) =>
    communityCardJson(await readCommunity(context, caseOf(params), Number(need(params, "community")))),
  );
  mount(server, ROUTES.groups, async ({ context, params }) => groupListJson(await readGroups(context, caseOf(params))));
  mount(server, ROUTES.openGroup, async ({ context, params, body }) =>
    groupListJson(await openGroup(context, caseOf(params), body.name)),
  );
  mount(server, ROUTES.changeGroup, async ({ context, params, body }) =>
    groupListJson(await changeGroup(context, caseOf(params), need(params, "group") as GroupId, changeOf(body))),
  );
}

function changeOf(body: GroupChangeBody): GroupChange {
  if (body.kind === "add-evidence") return { ...body, transfers: body.transfers as TransferId[] };
  if (body.kind === "put-member" || body.kind === "drop-member") return { ...body, account: parseAccountId(body.account) };
  return body;
}
