import type { AccountSources } from "../../tasks/account-sources.ts";
import type { AccountSourceList } from "../contract/account-sources.ts";
import { sourceDocument } from "../contract/basics.ts";

/** Rows of one file that a screen is sent. */
const MOST_ROWS = 500;

export function accountSourcesJson({ files, shown, total }: AccountSources): AccountSourceList {
  return {
    schema: 1,
    files: files.map(({ file, upload, rows }) => ({
      sha256: file,
      name: upload?.name ?? null,
      profile: upload?.profile ?? null,
      total: rows.length,
      rows: rows.slice(0, MOST_ROWS).map(({ source, transfer }) => ({ source: sourceDocument(source), transfer })),
    })),
    shown,
    total,
  };
}
