import { register } from "tsx/esm/api";

register();
const { makeOutlines } = await import("./make-outlines.ts");
makeOutlines();
