import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { register } from "tsx/esm/api";

const [, , mostMs] = process.argv;
const watch = new Worker(new URL("processor-watch.mjs", import.meta.url), { workerData: Number(mostMs) });
watch.unref();
await once(watch, "message");
register();
const { printWorkbook } = await import("./print-workbook.ts");
await printWorkbook(process.stdin, process.stdout);
