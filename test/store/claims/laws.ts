import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportCounts } from "../../../backend/domain/case.ts";
import { ALL, scopeOf } from "../../../backend/domain/scope.ts";
import type { TransferStore } from "../../../backend/store/transfer-store.ts";
import { fileId } from "../../cases/file.ts";
import type { StoreUnderTest } from "../store-under-test.ts";
import { asContent, someFiles, type ToldFile } from "./arbitrary-files.ts";
import { everythingSeen, scanned } from "./read-all.ts";

export function claimLaws(under: StoreUnderTest): void {
  const tries = { numRuns: under.runs };

  test("files in any order give the same content", async () => {
    const inTwoOrders = someFiles.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length })),
    );
    await fc.assert(
      fc.asyncProperty(inTwoOrders, async ([files, shuffled]) => {
        const contentOf = async (store: TransferStore) => [await store.contentHash(), await scanned(store)];
        const inOneOrder = await contentOf(await filled(under, files));
        expect(await contentOf(await filled(under, shuffled))).toEqual(inOneOrder);
      }),
      tries,
    );
  });

  test("importing twice changes nothing, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const store = await filled(under, files);
        const [hash, version] = [await store.contentHash(), await store.version()];
        for (const file of files) {
          const rows = file.rows.length;
          expect(await store.importFile(asContent(file), ALL)).toEqual({
            rows,
            accepted: 0,
            duplicates: rows,
            corroborated: 0,
            rejected: 0,
          });
        }
        expect([await store.contentHash(), await store.version()]).toEqual([hash, version]);
      }),
      tries,
    );
  });

  test("undoing an import gives back what was there before", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const [last, ...others] = files;
        if (!last) return;
        const store = await filled(under, others);
        const [hash, version] = [await store.contentHash(), await store.version()];
        await store.importFile(asContent(last), ALL);
        await store.undoImport(fileId(last.name));
        expect(await store.contentHash()).toBe(hash);
        expect(await store.changesSince(version)).toEqual({
          version: version + 2,
          added: [],
          removed: [],
          relinked: [],
          regrouped: [],
        });
      }),
      tries,
    );
  });

  test("rows accepted, duplicate, corroborating and rejected sum to rows read", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const store = await under.another();
        for (const file of files) {
          const { rows, accepted, duplicates, corroborated, rejected } = await store.importFile(asContent(file), ALL);
          expect(accepted + duplicates + corroborated + rejected).toBe(rows);
        }
      }),
      tries,
    );
  });

  test("changes since a version lead from the transfers then to the transfers now", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        const store = await under.another();
        for (const file of files) {
          const before = await membersOf(store);
          const version = await store.version();
          await store.importFile(asContent(file), ALL);
          const after = await membersOf(store);
          const { added, removed, relinked, regrouped } = await store.changesSince(version);
          expect(added).toEqual([...after.keys()].filter((id) => !before.has(id)).sort());
          expect(removed).toEqual([...before.keys()].filter((id) => !after.has(id)).sort());
          const changed = [...after].filter(([id, members]) => before.has(id) && before.get(id) !== members).map(([id]) => id);
          expect(relinked).toEqual(changed.sort());
          const cameAlone = added.filter((id) => after.get(id) === id);
          const groups = [...added, ...removed, ...relinked].filter((id) => !cameAlone.includes(id));
          const members = groups.flatMap((id) => [before.get(id), after.get(id)].flatMap((told) => told?.split(" ") ?? []));
          expect(regrouped).toEqual([...new Set(members)].sort());
        }
      }),
      tries,
    );
  });

  test("a bank's receipts and rows are the same whether or not another bank's rows are held", async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, someFiles, async (own, foreign) => {
        const others = foreign.map((file) => ({ ...file, name: `another bank's ${file.name}` }));
        const scope = scopeOf(own.map(({ name }) => fileId(name)));
        const received = async (store: TransferStore) => {
          const receipts: ImportCounts[] = [];
          for (const file of own) receipts.push(await store.importFile(asContent(file), scope));
          return { receipts, seen: await everythingSeen(store, scope) };
        };
        const { receipts, seen: seenAlone } = await received(await under.another());
        const { receipts: receiptsAmong, seen: seenAmong } = await received(await filled(under, others));
        expect(receiptsAmong).toEqual(receipts);
        expect(seenAmong.files).toEqual(seenAlone.files);
        expect(seenAmong.failed).toEqual(seenAlone.failed);
        expect(JSON.stringify(seenAmong, plain)).not.toContain("another bank's");
      }),
      tries,
    );
  });
}

async function filled(under: StoreUnderTest, files: readonly ToldFile[]): Promise<TransferStore> {
  const store = await under.another();
  for (const file of files) await store.importFile(asContent(file), ALL);
  return store;
}

async function membersOf(store: TransferStore): Promise<ReadonlyMap<string, string>> {
  const transfers = await scanned(store);
  const rows = await Promise.all(transfers.map(({ id }) => store.sourceRows(id, ALL)));
  return new Map(transfers.map(({ id }, index) => [id, (rows[index] ?? []).map(({ movement }) => movement.id).join(" ")]));
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
