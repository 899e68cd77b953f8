import { describeAuditLog } from "../store/describe-audit-log.ts";
import { describeCaseStore } from "../store/describe-case-store.ts";
import { describeRawFiles } from "../store/describe-raw-files.ts";
import { describeTransferStore } from "../store/describe-transfer-store.ts";
import { describeUserStore } from "../store/describe-user-store.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

onNeo4j((server) => {
  const open = () => openEmptied(server);
  describeTransferStore("neo4j", open, 4);
  describeCaseStore("neo4j", open);
  describeUserStore("neo4j", open);
  describeAuditLog("neo4j", open);
  describeRawFiles("neo4j", open);
});
