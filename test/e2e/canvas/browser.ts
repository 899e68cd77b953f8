import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const SYSTEM = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** A headless Chromium with WebGL2 in software: the system's, else the one that the package carries. */
export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  const executablePath = system ?? (await chromium.executablePath());
  return playwright.launch({
    executablePath,
    args: [...chromium.args, "--use-gl=angle", "--use-angle=swiftshader"],
    headless: true,
  });
}
