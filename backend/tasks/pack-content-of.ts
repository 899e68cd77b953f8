import type { CaseId, Decision, Upload } from "../domain/case.ts";
import type { Detection } from "../domain/finding.ts";
import { type Sentence, say } from "../domain/sentence.ts";
import type { LeftOut, PackContent, PackFile, VictimRow } from "../evidence/pack-content.ts";
import type { RawFiles } from "../store/stores.ts";
import { leadsOf } from "./case-leads.ts";
import { caseReports, type MatchedReport } from "./case-reports.ts";
import { caseScope, existingCase } from "./case-scope.ts";
import { startsOf, traceIn } from "./case-trace.ts";
import { holdPlanOf } from "./hold-plan-of.ts";
import { custodyOf } from "./pack-custody.ts";
import { exhibitDrafts, exhibitOf, packFinding } from "./pack-exhibits.ts";
import { packLeads, tracedLeads } from "./pack-leads.ts";
import { packMethod } from "./pack-method.ts";
import { packTransfers } from "./pack-transfers.ts";
import { qualityOf } from "./read-quality.ts";
import type { TaskContext } from "./task.ts";
import { zoneOf } from "./upload-reading.ts";

/** Everything a pack of the case says at a moment: records, trace by every rule, hold plan, exhibits with their rows. */
export async function packContentOf(context: TaskContext, caseId: CaseId, at: number): Promise<PackContent> {
  const { stores } = context;
  const opened = await existingCase(context, caseId);
  const scope = await caseScope(context, caseId);
  const uploads = await stores.cases.uploadsOfCase(caseId);
  const reports = await caseReports(context, caseId);
  const detection = await stores.cases.detection(caseId);
  const trace = await traceIn(context, caseId, scope, {
    starts: startsOf(reports),
    asOf: at,
    direction: "forward",
    rules: null,
    limits: {},
  });
  const { drafts, gone } = exhibitDrafts(await stores.cases.evidence(caseId), trace, detection);
  const leads = tracedLeads(await leadsOf(stores.transfers, detection, scope), trace);
  const named = [
    ...leads.flatMap(({ firsts, seconds }) => [...firsts, ...seconds].map(({ id }) => id)),
    ...drafts.flatMap(({ transfers }) => transfers),
    ...reports.flatMap(({ payment }) => (payment ? [payment.id] : [])),
  ];
  const rows = await packTransfers(stores, uploads, named, scope);
  return {
    case: { id: opened.id, title: opened.title },
    version: await stores.transfers.version(),
    contentHash: await stores.transfers.contentHash(),
    generator: `ledgerhound ${context.program.version}`,
    at,
    zones: zonesOf(uploads),
    victims: reports.map((matched) => victimRow(matched, rows)),
    trace,
    holdPlan: await holdPlanOf(context, caseId, scope, trace),
    exhibits: drafts.map((draft) => exhibitOf(draft, rows)),
    leads: packLeads(leads, rows),
    files: await Promise.all(uploads.map((upload) => packFile(upload, stores.raw))),
    quality: await qualityOf(context, uploads, scope),
    custody: await custodyOf(stores.audit, caseId),
    method: packMethod(context, caseId, at, detection),
    leftOut: leftOut(detection, await stores.cases.decisions(caseId), gone),
    conventions: [],
  };
}

/** Zones of the case's files, most files first; UTC closes the list. */
function zonesOf(uploads: readonly Upload[]): [string, ...string[]] {
  const counts = new Map<string, number>();
  for (const upload of uploads) {
    const zone = zoneOf(upload);
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const zones = [...counts].sort(([a, most], [b, many]) => many - most || (a < b ? -1 : 1)).map(([zone]) => zone);
  const [first = "UTC", ...rest] = [...new Set([...zones, "UTC"])];
  return [first, ...rest];
}

function victimRow({ report, match, payment }: MatchedReport, rows: Awaited<ReturnType<typeof packTransfers>>): VictimRow {
  return { report, match, payment: (payment && rows.get(payment.id)) ?? null, card: payment?.to ?? null };
}

async function packFile({ file, name, profile, counts, by, at, bank }: Upload, raw: RawFiles): Promise<PackFile> {
  let size = 0;
  for await (const chunk of raw.read(file)) size += chunk.length;
  return { file, name, size, profile, counts, by, at, bank, country: null, legalBasis: null };
}

function leftOut(detection: Detection | null, decisions: readonly Decision[], gone: readonly Sentence[]): LeftOut {
  const findings = detection?.findings ?? [];
  const rejected = decisions
    .filter(({ verdict }) => verdict === "rejected")
    .flatMap(({ finding, reason, by, at }) => {
      const found = findings.find(({ id }) => id === finding);
      return found ? [{ finding: packFinding(found), reason, by, at }] : [];
    });
  const ran = detection === null ? [say("leftOut.notRun")] : [];
  return { rejected, capped: detection?.capped ?? [], truncated: [], notes: [...ran, ...gone] };
}
