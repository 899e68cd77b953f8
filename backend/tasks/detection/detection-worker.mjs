import { register } from "tsx/esm/api";

register();
await import("./detection-worker.ts");
