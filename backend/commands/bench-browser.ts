import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const SYSTEM = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * Switches of the package's Chromium that would take away what is tested here: origins, content policy, isolation. In a
 * single process all visitors share one jar of cookies.
 */
const WEAKENING = [
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
  "--disable-features",
  "--single-process",
];

/** A headless Chromium with WebGL2 in software and its security as people have it: the system's, else the package's. */
export async function openBrowser(): Promise<Browser> {
  const [{ default: chromium }, { chromium: playwright }] = await Promise.all([
    import("@sparticuz/chromium"),
    import("playwright-core"),
  ]);
  const system = SYSTEM.find((path) => existsSync(path));
  return playwright.launch({
    executablePath: system ?? (await chromium.executablePath()),
    args: [
      ...chromium.args.filter((given) => !WEAKENING.includes(given.split("=")[0] ?? "")),
      "--use-gl=angle",
      "--use-angle=swiftshader",
    ],
    headless: true,
  });
}
