import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../../../../frontend/theme/fonts.css";
import "../../../../frontend/theme/page.css";
import "../../../../frontend/theme/touch.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { GraphCanvas } from "../../../../frontend/graph/graph-canvas.tsx";
import { languageOf, startTranslation } from "../../../../frontend/i18n/setup.ts";
import { CanvasScreen } from "../../../../frontend/panels/canvas/canvas-screen.tsx";
import { resolveVariables, THEME } from "../../../../frontend/theme/mantine-theme.ts";

const query = new URLSearchParams(location.search);
const report = query.get("report");
await startTranslation(languageOf([query.get("lang") ?? "en"]));
const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={resolveVariables}
      forceColorScheme={query.get("scheme") === "dark" ? "dark" : "light"}
    >
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <div style={{ display: "grid", height: "100%" }}>
          <CanvasScreen
            caseId="2025-0314"
            start={report === null ? {} : { report }}
            renderGraph={(props) => <GraphCanvas {...props} />}
          />
        </div>
        <Notifications position="bottom-center" autoClose={false} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
