import { register } from "tsx/esm/api";

register();
await import("./louvain-worker.ts");
