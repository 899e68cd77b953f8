import { accountOffice } from "./accounts.ts";
import { amountAround } from "./amounts.ts";
import { liveBesideTheStory, liveEveryday } from "./background/everyday-life.ts";
import { tradeAbroad } from "./background/foreign-trade.ts";
import { townOf } from "./background/town.ts";
import { DAY_MS, demoDays } from "./calendar.ts";
import type { CaseFile } from "./case-file.ts";
import { type Statement, statementsOf } from "./ledger.ts";
import { hasStatement, type Payment, paymentBook } from "./payment.ts";
import { castOf } from "./plants/cast.ts";
import { freezesOf, identifierFile } from "./plants/circumstances.ts";
import { placeList } from "./plants/place-list.ts";
import { sceneOf } from "./plants/plant.ts";
import { type Planted, plantAll } from "./plants/plant-all.ts";
import { reportFiles } from "./plants/reports.ts";
import { namesOf } from "./plants/story.ts";
import { type Random, seededRandom } from "./random.ts";
import { statementFiles } from "./statement-files.ts";
import { bystandersOf, type Truth, truthPattern, truthTransfer } from "./truth.ts";

export interface DemoSummary {
  readonly seed: number;
  readonly files: number;
  /** Movements that at least one held statement shows, failed ones left out. */
  readonly transfers: number;
  /** Of them, those that belong to no planted structure. */
  readonly background: number;
  /** Statement rows, spoilt ones included. */
  readonly rows: number;
  /** Rows that no reader can make sense of. */
  readonly spoiltRows: number;
}

export interface DemoCase {
  readonly files: readonly CaseFile[];
  readonly truth: Truth;
  readonly summary: DemoSummary;
}

/** The demo case of a seed: the same seed gives the same bytes. Every person, bank, number and name in it is made up. */
export function demoCase(seed: number): DemoCase {
  const random = seededRandom(seed);
  const days = demoDays();
  const office = accountOffice(random.fork("office"));
  const book = paymentBook();
  const town = townOf(random.fork("town"), office);
  const cast = castOf({ random: random.fork("cast"), office, town });
  const scene = sceneOf(random.fork("scene"), { office, book, town, days }, [cast.V01]);
  const planted = plantAll(scene, cast);
  liveEveryday(random.fork("everyday"), book, town, days);
  liveBesideTheStory(random.fork("beside"), book, town, days, cast);
  tradeAbroad(random.fork("trade"), book, days);

  const end = (days.at(-1)?.start ?? 0) + DAY_MS;
  const payments = book.payments.filter(({ at }) => at < end);
  const statements = statementsOf(payments, cushions(random));
  const files = [
    ...statementFiles(statements, { spoilt: planted.spoilt, freezes: freezesOf(cast) }),
    ...reportFiles(cast, planted.story, planted.victims),
    identifierFile(cast, planted.sharedDevice),
    placeList(),
  ];
  const victims = planted.victims.map(({ victim }, index) => [`V${String(index + 3).padStart(2, "0")}`, victim.id] as const);
  return {
    files,
    truth: truthOf(seed, planted, { ...namesOf(cast), ...Object.fromEntries(victims) }),
    summary: summaryOf(seed, files, payments, statements, planted),
  };
}

/** What people keep in an account beyond what they need: a few thousand, now and then much more. */
function cushions(random: Random): Parameters<typeof statementsOf>[1] {
  return ({ id }) => amountAround(random.fork(`cushion ${id}`), 3_200, 1.1);
}

function truthOf(seed: number, { plants, lookAlikes, story }: Planted, names: Truth["names"]): Truth {
  const patterns = plants.map(truthPattern);
  return {
    seed,
    names,
    story: Object.entries(story.payments).map(([id, payment]) => ({ id, ...truthTransfer(payment) })),
    patterns,
    lookAlikes: lookAlikes.map(({ name, accounts }) => ({ name, accounts: accounts.map(({ id }) => id) })),
    bystanders: bystandersOf(patterns),
  };
}

function summaryOf(
  seed: number,
  files: readonly CaseFile[],
  payments: readonly Payment[],
  statements: readonly Statement[],
  { plants, spoilt }: Planted,
): DemoSummary {
  const unlawful = new Set(plants.flatMap((plant) => plant.payments));
  const seen = payments.filter((payment) => !payment.failed && [payment.from, payment.to].some(hasStatement));
  return {
    seed,
    files: files.length,
    transfers: seen.length,
    background: seen.filter((payment) => !unlawful.has(payment)).length,
    rows: statements.reduce((sum, { rows }) => sum + rows.length, spoilt.length),
    spoiltRows: spoilt.length,
  };
}
