import { readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Express } from "express";
import { packedAssets } from "./packed-assets.ts";
import { nonceOf } from "./security.ts";

/** Stands in the built page where each response's own nonce goes. */
const NONCE_MARK = "__CSP_NONCE__";

/** Hashed files may be kept for ever; the page itself is made anew each time, with its nonce. */
export function serveViewer(app: Express, folder: string): void {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  app.use("/assets", packedAssets(join(folder, "assets")));
  app.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }));
  // Never the page: an open tab that asks for a part of an earlier release must learn that it is gone.
  app.use("/assets", (_request, response) => {
    response.sendStatus(404);
  });
  app.use(express.static(folder, { index: false }));
  app.get("/{*path}", (_request, response) => {
    response
      .type("html")
      .set("Cache-Control", "no-store")
      .send(page.replaceAll(NONCE_MARK, nonceOf(response)));
  });
}
