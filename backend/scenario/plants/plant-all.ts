import { addCurrencyShop } from "../look-alikes/currency-shop.ts";
import { addFamily } from "../look-alikes/family.ts";
import type { LookAlike } from "../look-alikes/look-alike.ts";
import { addMarketStall } from "../look-alikes/market-stall.ts";
import { addSavingsClub } from "../look-alikes/savings-club.ts";
import type { Account } from "../party.ts";
import type { SpoiltRow } from "../writers/police-transactions.ts";
import type { Cast } from "./cast.ts";
import { plantFanInCollector } from "./fan-in-collector.ts";
import { plantGamblingCollector } from "./gambling-collector.ts";
import { plantMirrorPools } from "./mirror-pools.ts";
import { plantOtcMerchant } from "./otc-merchant.ts";
import type { Plant, Scene } from "./plant.ts";
import { plantScamNetwork, type VictimPayment } from "./scam-network.ts";
import { plantScoreRunning } from "./score-running.ts";
import { plantSingleRows } from "./single-rows.ts";
import { type Story, tellStory } from "./story.ts";
import { plantStructuring } from "./structuring.ts";

export interface Planted {
  readonly story: Story;
  readonly plants: readonly Plant[];
  readonly lookAlikes: readonly LookAlike[];
  /** V03 … V12, in order. */
  readonly victims: readonly VictimPayment[];
  readonly spoilt: readonly SpoiltRow[];
  /** Mules whose banks saw the same telephone. */
  readonly sharedDevice: readonly Account[];
}

/** The story, the other unlawful structures and the lawful look-alikes, each from a stream of chance of its own. */
export function plantAll(scene: Scene, cast: Cast): Planted {
  const apart = (purpose: string): Scene => ({ ...scene, random: scene.random.fork(purpose) });
  const story = tellStory(scene, cast);
  const { t08, t09, t12, t13 } = story.payments;
  const network = plantScamNetwork(apart("scam network"));
  const collector = plantFanInCollector(apart("collector"));
  return {
    story,
    plants: [
      ...story.plants,
      ...network.plants,
      collector.plant,
      ...plantScoreRunning(apart("score running")),
      plantGamblingCollector(apart("gambling")),
      ...plantStructuring(apart("structuring")),
      plantMirrorPools(apart("mirror"), cast, [t09, t13]),
      plantOtcMerchant(apart("otc"), cast, [t08, t12]),
    ],
    lookAlikes: [
      { name: "payroll", accounts: scene.town.employers },
      addMarketStall(apart("stall")),
      addFamily(apart("family")),
      addCurrencyShop(apart("currency shop")),
      addSavingsClub(apart("savings club")),
    ],
    victims: [...network.victims, ...collector.victims],
    spoilt: plantSingleRows(apart("single rows")),
    sharedDevice: network.sharedDevice,
  };
}
