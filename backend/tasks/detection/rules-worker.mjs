import { register } from "tsx/esm/api";

register();
await import("./rules-worker.ts");
