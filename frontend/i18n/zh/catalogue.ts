import type { Catalogue } from "../languages.ts";
import { canvas } from "./canvas.ts";
import { shell } from "./shell.ts";

export const zh: Catalogue = { canvas, shell };
