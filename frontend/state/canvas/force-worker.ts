import type { ForceNews } from "./ask-force.ts";
import { type ForceAsk, forceLayout } from "./force-layout.ts";

/** Works a force layout out beside the page, so that the canvas stays awake meanwhile, and tells how far it is. */
addEventListener("message", ({ data }: MessageEvent<ForceAsk>) => {
  const tell = (news: ForceNews) => postMessage(news);
  const places = forceLayout(data, (done, total) => tell({ kind: "progress", done, total }));
  tell({ kind: "places", places });
});
