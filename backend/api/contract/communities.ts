import { z } from "zod";
import type { Communities } from "../../domain/community.ts";
import { schema } from "./basics.ts";

export const communitiesDocument = z.object({
  schema,
  version: z.number().int(),
  modularity: z.number(),
  engine: z.string(),
  resolution: z.number(),
  seed: z.number().int(),
  seeds: z.number().int(),
  communities: z.array(
    z.object({
      id: z.number().int(),
      size: z.number().int(),
      accounts: z.array(z.string()),
      stability: z.number().nullable(),
    }),
  ),
});

export type CommunitiesDocument = z.infer<typeof communitiesDocument>;

export function communitiesJson({
  version,
  modularity,
  engine,
  resolution,
  seed,
  seeds,
  communities,
}: Communities): CommunitiesDocument {
  const listed = communities.map((community) => ({ ...community, accounts: [...community.accounts] }));
  return { schema: 1, version, modularity, engine, resolution, seed, seeds, communities: listed };
}
