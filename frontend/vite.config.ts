import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Libraries that change seldom, apart from our own code, so that a new version is a small download. */
const VENDORS: readonly (readonly [name: string, modules: RegExp])[] = [
  ["graph", /node_modules\/(sigma|graphology|@sigma)/],
  ["screen", /node_modules\/(@mantine|@floating-ui)/],
  ["base", /node_modules\/(react|react-dom|scheduler|zod|i18next|react-i18next|@tanstack|zustand|zundo|wouter)\//],
];

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: "../dist/viewer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: VENDORS.map(([name, test]) => ({ name, test })) },
      },
    },
  },
});
