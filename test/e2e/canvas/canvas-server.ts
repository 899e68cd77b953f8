import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import { demoAnswer } from "./demo-answers.ts";

const REPOSITORY = new URL("../../../", import.meta.url).pathname;

/** Serves the page with the canvas alone; its questions are answered by `answerDemo`. */
export async function serveCanvas(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: new URL("./page", import.meta.url).pathname,
    plugins: [react()],
    server: { host: "127.0.0.1", port: 0, hmr: false, fs: { allow: [REPOSITORY] } },
    logLevel: "error",
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error("the canvas page is not served");
  return { address, close: () => server.close() };
}

/** Answers the page's calls in the shapes of the contract; from the demo case unless told otherwise. */
export async function answerWith(page: Page, answerTo: (path: string, body: unknown) => unknown = demoAnswer): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith("/api/"),
    (route) => {
      const answer = answerTo(new URL(route.request().url()).pathname, route.request().postDataJSON());
      return route.fulfill(answer === null ? { status: 404, json: {} } : { json: answer });
    },
  );
}
