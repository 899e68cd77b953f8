import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isoSeconds } from "../domain/instant.ts";
import { ENGLISH, inEnglish, printSentences } from "../domain/print-sentence.ts";
import { entry, jsonText, type PackEntry } from "./bag.ts";
import { exhibitCsv } from "./exhibit-csv.ts";
import type { Exhibit, ExhibitRow, PackContent, PackLead, PackTransfer } from "./pack-content.ts";
import { findingJson, plain, plainObject, sourceJson, transferJson } from "./plain-json.ts";
import { qualityEntries } from "./quality-files.ts";
import { rowPath } from "./row-path.ts";
import { verifyInstructions } from "./verify-instructions.ts";

/** All files under data/ but the reports, ordered as a reader would open them. Bytes depend on content and key alone. */
export async function payloadOf(content: PackContent, fingerprint: string): Promise<readonly PackEntry[]> {
  const [verifier, check] = [await ownFile("verifier.mjs"), await ownFile("check-pack.mjs")];
  return [
    ...content.exhibits.flatMap(exhibitEntries),
    ...rowEntries(content),
    json("victims", content.victims.map(victimJson)),
    json("trace", content.trace && { ...plainObject(content.trace), asOf: isoSeconds(content.trace.asOf) }),
    json("hold-plan", content.holdPlan && { ...plainObject(content.holdPlan), asOf: isoSeconds(content.holdPlan.asOf) }),
    json("leads", content.leads.map(leadJson)),
    json(
      "files",
      content.files.map((file) => ({ ...plainObject(file), at: isoSeconds(file.at) })),
    ),
    ...qualityEntries(content.quality),
    json("method", methodJson(content)),
    json("left-out", leftOutJson(content)),
    json(
      "custody",
      content.custody.map((act) => ({ ...act, at: isoSeconds(act.at) })),
    ),
    entry("data/verify.md", verifyInstructions(fingerprint)),
    entry("data/verify.mjs", verifier),
    entry("data/check-pack.mjs", check),
  ];
}

/** A file of this folder as it is. */
function ownFile(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");
}

/** The number an exhibit has in the report and in file names: "exhibit-001". */
function exhibitEntries(exhibit: Exhibit, index: number): readonly PackEntry[] {
  const name = `data/exhibits/exhibit-${String(index + 1).padStart(3, "0")}`;
  const { kind, label, said, finding, accounts, transfers } = exhibit;
  const body = {
    number: index + 1,
    kind,
    label,
    sentence: printSentences(said, ENGLISH),
    finding: finding && findingJson(finding),
    accounts,
    transfers: transfers.map(transferJson),
  };
  const files = [entry(`${name}.json`, jsonText(body))];
  return transfers.length === 0 ? files : [...files, entry(`${name}.csv`, exhibitCsv(transfers))];
}

/** Each row once, however many exhibits show it. Throws when two of them show other bytes: that is a bug. */
function rowEntries({ exhibits, victims, leads }: PackContent): readonly PackEntry[] {
  const shown: readonly PackTransfer[] = [
    ...victims.flatMap(({ payment }) => (payment ? [payment] : [])),
    ...exhibits.flatMap(({ transfers }) => transfers),
    ...leads.flatMap(({ firsts, seconds }) => [...firsts, ...seconds]),
  ];
  const rows = new Map<string, ExhibitRow>();
  for (const row of shown.flatMap((transfer) => transfer.rows)) {
    const path = rowPath(row.source);
    const known = rows.get(path);
    if (known && Buffer.compare(known.bytes, row.bytes) !== 0) throw new Error(`two readings of one source row: ${path}`);
    rows.set(path, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { bytes }]) => ({ path, bytes }));
}

function leadJson({ kind, firsts, seconds, rate, lagMs, rivals }: PackLead): object {
  const legs = { firsts: firsts.map(transferJson), seconds: seconds.map(transferJson) };
  return { kind, ...legs, rate, lagSeconds: lagMs / 1000, rivals, traced: false };
}

function victimJson({ report, match, payment, card }: PackContent["victims"][number]): object {
  const { source, ...told } = report;
  return { ...plainObject(told), source: sourceJson(source), match, payment: payment && transferJson(payment), card };
}

function methodJson({
  case: { id, title },
  version,
  contentHash,
  generator,
  at,
  zones,
  method,
  conventions,
}: PackContent): object {
  const reliability = method.reliability.map(({ kind, said }) => `${kind}: ${inEnglish(said)}`);
  const told = { ...method, reliability, limits: method.limits.map(inEnglish) };
  return { case: { id, title }, version, contentHash, generator, at: isoSeconds(at), zones, ...told, conventions };
}

function leftOutJson({ leftOut }: PackContent): object {
  return {
    rejected: leftOut.rejected.map(({ finding, reason, by, at }) => ({
      finding: findingJson(finding),
      reason,
      by,
      at: isoSeconds(at),
    })),
    capped: plain(leftOut.capped),
    truncated: leftOut.truncated,
    notes: leftOut.notes.map(inEnglish),
  };
}

function json(name: string, value: unknown): PackEntry {
  return entry(`data/${name}.json`, jsonText(value));
}
