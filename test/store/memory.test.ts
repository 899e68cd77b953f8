import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { describeAuditLog } from "./describe-audit-log.ts";
import { describeCaseStore } from "./describe-case-store.ts";
import { describeRawFiles } from "./describe-raw-files.ts";
import { describeTransferStore } from "./describe-transfer-store.ts";
import { describeUserStore } from "./describe-user-store.ts";

describeTransferStore("memory", openMemoryStores, 60);
describeCaseStore("memory", openMemoryStores);
describeUserStore("memory", openMemoryStores);
describeAuditLog("memory", openMemoryStores);
describeRawFiles("memory", openMemoryStores);
