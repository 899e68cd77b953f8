import { openInFolder } from "../cases/stores.ts";
import { describeTransferStore } from "./describe-transfer-store.ts";

describeTransferStore("embedded", openInFolder, 5);
