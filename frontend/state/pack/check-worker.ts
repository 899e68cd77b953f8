import { checkPack } from "../../../backend/evidence/check-pack.mjs";
import type { CheckNews } from "./ask-check.ts";
import { BROWSER_HASHING } from "./browser-hashing.ts";
import { folderPack } from "./folder-pack.ts";
import { type DroppedPack, PackRefused } from "./opened-pack.ts";
import { withProgress } from "./with-progress.ts";
import { zippedPack } from "./zipped-pack.ts";

/** Checks a pack beside the page, so that the page stays awake meanwhile, and tells how far it is. */
addEventListener("message", ({ data }: MessageEvent<DroppedPack>) => {
  check(data, (news) => postMessage(news)).catch(reportError);
});

async function check(dropped: DroppedPack, tell: (news: CheckNews) => void): Promise<void> {
  try {
    const pack = dropped.kind === "zip" ? await zippedPack(dropped.file) : folderPack(dropped.files);
    const watched = withProgress(pack, (done) => tell({ kind: "progress", done, total: pack.bytes }));
    tell({ kind: "checked", verification: await checkPack(watched, BROWSER_HASHING) });
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    tell({ kind: "refused", why: error.why });
  }
}
