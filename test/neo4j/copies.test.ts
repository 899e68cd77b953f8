import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { openInFolder } from "../cases/stores.ts";
import { describeCopies } from "../store/describe-copies.ts";
import { onNeo4j, openEmptied } from "./test-stores.ts";

onNeo4j((server) => {
  const open = () => openEmptied(server);
  describeCopies("memory to Neo4j", openMemoryStores, open);
  describeCopies("Neo4j to embedded", open, openInFolder);
});
