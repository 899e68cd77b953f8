import type { RecordId } from "../../domain/record.ts";
import type { Sight } from "./sight.ts";
import { list, told } from "./values.ts";

const MOST = 20_000n;

/** The payee's record of each payer's that is one transfer with it, where both show. */
export async function linkedPairs({ connection, version, files }: Sight): Promise<ReadonlyMap<RecordId, RecordId>> {
  const payeeOf = new Map<RecordId, RecordId>();
  for (let after = ""; ; ) {
    const [row] = await connection.read("linked-pairs", { version, files, after, most: MOST });
    const page = list(row?.page ?? []).map(list);
    for (const [payee, payer] of page) payeeOf.set(told(payer) as RecordId, told(payee) as RecordId);
    const last = page.at(-1);
    if (!last || page.length < Number(MOST)) return payeeOf;
    after = told(last[0]);
  }
}
