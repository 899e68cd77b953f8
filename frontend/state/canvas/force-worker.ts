import { type ForceAsk, forceLayout } from "./force-layout.ts";

/** Works a force layout out beside the page, so that the canvas stays awake meanwhile. */
addEventListener("message", ({ data }: MessageEvent<ForceAsk>) => postMessage(forceLayout(data)));
