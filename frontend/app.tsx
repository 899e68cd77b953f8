import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, useState } from "react";
import { Entrance } from "./panels/entrance.tsx";
import type { CanvasPage } from "./panels/shell/pages.tsx";
import { queryClient } from "./state/query-client.ts";
import { resolveVariables, THEME } from "./theme/mantine-theme.ts";
import { styleNonce } from "./theme/style-nonce.ts";

/** The canvas screen with its drawing put in; loaded when it is first opened. */
const DrawnCanvas = lazy(async (): Promise<{ default: CanvasPage }> => {
  const [{ CanvasScreen }, { GraphCanvas }] = await Promise.all([
    import("./panels/canvas/canvas-screen.tsx"),
    import("./graph/graph-canvas.tsx"),
  ]);
  return {
    default: ({ caseId, start }) => (
      <CanvasScreen caseId={caseId} start={start} renderGraph={(props) => <GraphCanvas {...props} />} />
    ),
  };
});

/** The composition root: the only file that knows both panels and the drawn graph. */
export function App() {
  const [client] = useState(queryClient);
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={client}>
        <Entrance canvas={DrawnCanvas} />
        <Notifications position="bottom-center" autoClose={8000} className="notes" />
      </QueryClientProvider>
    </MantineProvider>
  );
}
