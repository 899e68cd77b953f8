import type { Catalogue } from "../languages.ts";
import { canvas } from "./canvas.ts";
import { shell } from "./shell.ts";

export const en: Catalogue = { canvas, shell };
