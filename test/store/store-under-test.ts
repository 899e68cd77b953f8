import type { Stores } from "../../backend/store/stores.ts";
import type { TransferStore } from "../../backend/store/transfer-store.ts";

/** Opens empty stores; the suite closes them. */
export type OpenStores = () => Promise<Stores>;

/** What the claims work on: a fresh store for each test, and more where one test needs several. */
export interface StoreUnderTest {
  store(): TransferStore;
  another(): Promise<TransferStore>;
  /** How many cases a law is tried on. */
  readonly runs: number;
}
