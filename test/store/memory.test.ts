import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { describeTransferStore } from "./describe-transfer-store.ts";

describeTransferStore("memory", openMemoryStores, 60);
