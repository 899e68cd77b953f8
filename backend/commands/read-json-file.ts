import { readFile } from "node:fs/promises";
import { z } from "zod";
import { LedgerhoundError } from "../domain/errors.ts";

/** A JSON file of this shape. Throws bad-input that names the file, the field and what is wrong there. */
export async function readJsonFile<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new LedgerhoundError("not-found", `There is no file ${path}.`, { file: path }, cause);
  });
  const parsed = shape.safeParse(jsonOf(text, path));
  if (parsed.success) return parsed.data;
  throw new LedgerhoundError("bad-input", `${path}: ${z.prettifyError(parsed.error)}`, { file: path });
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LedgerhoundError("bad-input", `${path} is no JSON: ${why}`, { file: path }, cause);
  }
}
