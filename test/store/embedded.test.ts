import { openInFolder } from "../cases/stores.ts";
import { describeAuditLog } from "./describe-audit-log.ts";
import { describeCaseStore } from "./describe-case-store.ts";
import { describeRawFiles } from "./describe-raw-files.ts";
import { describeTransferStore } from "./describe-transfer-store.ts";
import { describeUserStore } from "./describe-user-store.ts";

describeTransferStore("embedded", openInFolder, 5);
describeCaseStore("embedded", openInFolder);
describeUserStore("embedded", openInFolder);
describeAuditLog("embedded", openInFolder);
describeRawFiles("embedded", openInFolder);
