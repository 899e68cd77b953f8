import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveViewer } from "../../backend/api/serve-viewer.ts";

const SCRIPT = `const lines = [${"'one and the same line', ".repeat(500)}];`;

describe("the viewer's files", () => {
  let folder = "";
  let http: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ledgerhound-viewer-"));
    await mkdir(join(folder, "assets"));
    await writeFile(join(folder, "index.html"), "<!doctype html><title>Ledgerhound</title>");
    await writeFile(join(folder, "assets", "index-1a2b.js"), SCRIPT);
    await writeFile(join(folder, "assets", "font.woff2"), "packed already");
    const app = express();
    serveViewer(app, folder);
    http = createServer(app);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await rm(folder, { recursive: true, force: true });
  });

  const asked = async (path: string, encodings: string) => {
    const { port } = http.address() as AddressInfo;
    const headers = { "Accept-Encoding": encodings };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, host: "127.0.0.1", path, headers }, resolve).once("error", reject);
    });
    return { answer, bytes: await buffer(answer) };
  };

  test("travel packed, and unpack to what was built", async () => {
    for (const turn of ["first", "again"]) {
      const { answer, bytes } = await asked("/assets/index-1a2b.js", "br, gzip");
      expect([turn, answer.headers["content-encoding"], gunzipSync(bytes).toString()]).toEqual([turn, "gzip", SCRIPT]);
      expect(bytes.length).toBeLessThan(SCRIPT.length / 3);
      expect(answer.headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8", vary: "Accept-Encoding" });
      expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    }
  });

  test("travel as they are for who cannot unpack, and where packing gains nothing", async () => {
    const plain = await asked("/assets/index-1a2b.js", "identity");
    expect([plain.answer.headers["content-encoding"], plain.bytes.toString()]).toEqual([undefined, SCRIPT]);
    const font = await asked("/assets/font.woff2", "gzip");
    expect([font.answer.headers["content-encoding"], font.bytes.toString()]).toEqual([undefined, "packed already"]);
  });

  test("are those of the folder alone", async () => {
    for (const path of ["/assets/..%2findex.html", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/none.js"]) {
      expect((await asked(path, "gzip")).bytes.toString()).not.toContain("root:");
    }
  });

  test("of an earlier release are gone, not the page under their name", async () => {
    expect((await asked("/assets/none.js", "gzip")).answer.statusCode).toBe(404);
    expect((await asked("/case/2025-0314", "gzip")).answer.statusCode).toBe(200);
  });
});
