import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestHandler } from "express";

const pack = promisify(gzip);

/** Fonts and pictures are packed already. */
const PACKED = /\.(?:js|css|svg|json)$/;

/**
 * Answers with a folder's scripts and styles packed, about a third of their size: each is packed once, when it is first asked
 * for. Whoever cannot unpack, and all other files, are left to the next handler. Only names that stand in the folder are read.
 */
export function packedAssets(folder: string): RequestHandler {
  const names = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => PACKED.test(name)) : []);
  const packed = new Map<string, Promise<Buffer>>();
  return async (request, response, next) => {
    const name = request.path.slice(1);
    if (!names.has(name)) return next();
    response.vary("Accept-Encoding");
    if (!request.acceptsEncodings("gzip")) return next();
    const known = packed.get(name) ?? readFile(join(folder, name)).then((bytes) => pack(bytes, { level: 9 }));
    packed.set(name, known);
    response.type(name).set("Content-Encoding", "gzip").set("Cache-Control", "public, max-age=31536000, immutable");
    response.send(await known);
  };
}
