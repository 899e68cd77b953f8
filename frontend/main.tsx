import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./theme/fonts.css";
import "./theme/page.css";
import "./theme/shell.css";
import "./theme/parts.css";
import "./theme/figures.css";
import "./theme/table.css";
import "./theme/touch.css";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app.tsx";
import { languageOf, startTranslation } from "./i18n/setup.ts";
import { usePreferences } from "./state/preferences.ts";
import { styleNonce } from "./theme/style-nonce.ts";

// The content security policy forbids building functions from text, which zod tries otherwise.
z.config({ jitless: true });

// Mantine's dialogs make a style tag through react-remove-scroll, which looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  const { language } = usePreferences.getState();
  await startTranslation(languageOf(language === null ? navigator.languages : [language]));
  createRoot(root).render(<App />);
}

/** A page older than this is of an earlier release when a part of it is gone: younger ones would be loaded for ever. */
const AGED_MS = 10_000;

window.addEventListener("vite:preloadError", () => {
  if (performance.now() > AGED_MS) window.location.reload();
});

void start();
