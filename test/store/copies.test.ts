import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { openInFolder } from "../cases/stores.ts";
import { describeCopies } from "./describe-copies.ts";

describeCopies("memory to embedded", openMemoryStores, openInFolder);
describeCopies("embedded to memory", openInFolder, openMemoryStores);
