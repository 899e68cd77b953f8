import { expect, test } from "vitest";
import { parseAccountId } from "../../backend/domain/account.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { caseIdOf, openCase } from "../../backend/tasks/cases.ts";
import { importFile } from "../../backend/tasks/import-file.ts";
import { readPlaces } from "../../backend/tasks/read-places.ts";
import { inChunks, utf8 } from "../ingest/sample-files.ts";
import { actorOf, contextOf } from "./context.ts";

const [CASE, OTHER] = [caseIdOf("2025-0001"), caseIdOf("2025-0002")];
const ACCOUNT = parseAccountId("card:6222000000000000001");
const SEEN = `account,kind,value,from,until,place,note
${ACCOUNT},login,mobile banking,2025-03-14T14:08:00+08:00,,Myawaddy,
${ACCOUNT},ip,198.51.100.71,2025-03-14T14:08:00+08:00,,Myawaddy,
${ACCOUNT},cell,414-01,2025-03-14T14:07:00+08:00,2025-03-14T14:40:00+08:00,,
${ACCOUNT},phone,19900000101,2025-01-01,,,
${ACCOUNT},cell,414-03,,,,
card:6222000000000000002,cell,414-02,2025-03-14T14:07:00+08:00,,,
`;
const LIST = `kind,id,name,latitude,longitude,accuracy-m,country,source,as-of
cell,414-01,,16.67,98.51,4000,MM,operator's answer,2025-03-01
ip,198.51.100.0/24,,,,,MM,whois extract,2025-03-01
`;

test("where an account was seen is told in time order with what lists know of each place, and of no other account or case", async () => {
  const stores = await openMemoryStores();
  const context = contextOf(stores, actorOf("investigator", [CASE, OTHER]));
  const put = (name: string, text: string, id: CaseId) => importFile(context, { name, bytes: inChunks(utf8(text)), case: id });
  for (const id of [CASE, OTHER]) await openCase(context, { id, title: "Case" });
  await put("identifiers.csv", SEEN, CASE);
  await put("places.csv", LIST, CASE);
  const { places, sightings, sightingsTotal, undated } = await readPlaces(context, CASE, [ACCOUNT]);
  expect(sightings.map(({ kind, place }) => [kind, place.value])).toEqual([
    ["cell", "414-01"],
    ["login", "Myawaddy"],
    ["ip", "198.51.100.71"],
  ]);
  expect(sightingsTotal).toBe(3);
  expect(undated).toBe(1);
  expect(places.map(({ place, known }) => [place.value, known?.position?.latitude, known?.country])).toEqual([
    ["Myawaddy", undefined, undefined],
    ["414-01", "16.67", "MM"],
    ["198.51.100.71", undefined, "MM"],
  ]);
  expect((await readPlaces(context, OTHER, [ACCOUNT])).sightings).toEqual([]);
  await stores.close();
});
