import { say } from "../../backend/domain/sentence.ts";
import { elementRanges, readJson } from "../json-elements.ts";
import type { DocumentProfile, DocumentRow } from "../profile.ts";
import { rowIssue } from "../row.ts";
import { readTokenLog, tokenLogCells } from "../token-log.ts";
import { unreadable } from "../unreadable.ts";

/** Raw Transfer events of ERC-20 and TRC-20 tokens: eth_getLogs ({"result": […]}) or TronGrid ({"data": […]}). */
export const tokenLogs: DocumentProfile = {
  kind: "document",
  name: "token-logs",
  title: "Transfer logs of ERC-20 and TRC-20 tokens (JSON)",
  zone: "UTC",
  assumes: [say("reading.poisoning"), say("reading.otherTokens")],
  columns: ["contract", "from", "to", "value", "time", "block", "hash"],
  recognises: (head) => /^\uFEFF?\s*\{/.test(head) && (/"topics"\s*:\s*\[/.test(head) || /"token_info"\s*:\s*\{/.test(head)),
  read,
};

async function* read(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly DocumentRow[]> {
  const { value, bytes } = await readJson(chunks, name);
  const fields = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  const key = ["result", "data"].find((each) => Array.isArray(fields.get(each))) ?? "";
  const logs: unknown = fields.get(key);
  const ranges = elementRanges(bytes, key);
  if (!Array.isArray(logs) || logs.length !== ranges.length) {
    throw unreadable(name, [say("refused.noLogs"), say("instead.wholeAnswer")]);
  }
  const rows = logs.map((log: unknown, index): DocumentRow => {
    const [start, end] = ranges[index] ?? [0, 0];
    const cells = tokenLogCells(log);
    const reading = cells ? readTokenLog(cells) : rowIssue("topics", "", say("row.noTransferEvent"), say("mend.otherEvent"));
    return { row: null, path: `/${key}/${index}`, start, end, cells: cells ? Object.values(cells).map(String) : [], reading };
  });
  if (rows.length > 0) yield rows;
}
