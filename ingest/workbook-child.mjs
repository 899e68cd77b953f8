import { register } from "tsx/esm/api";

register();
const { printWorkbook } = await import("./print-workbook.ts");
await printWorkbook(process.stdin, process.stdout);
