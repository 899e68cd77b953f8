import { sumPaid } from "../analysis/flow-reading.ts";
import type { Case, CaseId } from "../domain/case.ts";
import type { Money } from "../domain/money.ts";
import { type CaseRequest, type RequestId, type RequestState, requestState } from "../domain/request.ts";
import { scopeKey } from "../domain/scope.ts";
import { caseReports, type MatchedReport } from "./case-reports.ts";
import { caseScope, existingCase } from "./case-scope.ts";
import { caseZone } from "./case-zone.ts";
import { perform, type TaskContext } from "./task.ts";

/** What the case's first screen says. */
export interface HomeView {
  readonly case: Case;
  readonly version: number;
  readonly reports: readonly MatchedReport[];
  readonly findings: { readonly ran: boolean; readonly total: number; readonly open: number; readonly changesSince: number };
  readonly files: number;
  readonly rows: number;
  readonly rejected: number;
  readonly transfers: number;
  readonly accounts: number;
  readonly sums: readonly Money[];
  /** IANA zone that most rows of the files are told in; null without a file that has one. */
  readonly zone: string | null;
  readonly requests: RequestSummary;
  /** UTC milliseconds of the last transfer seen; null when there is none. */
  readonly knownUntil: number | null;
}

/** Requests that want a person now. */
export interface RequestSummary {
  /** Holds that end within 24 hours. */
  readonly expiring: number;
  readonly overdue: number;
  readonly drafts: number;
  /** Answers that showed a further layer, latest first. */
  readonly opened: readonly { readonly request: RequestId; readonly layer: number }[];
}

export async function readHome(context: TaskContext, caseId: CaseId): Promise<HomeView> {
  const { stores, graphs } = context;
  return perform(context, { task: "read-case", case: caseId }, async () => {
    const scope = await caseScope(context, caseId);
    const uploads = await stores.cases.uploadsOfCase(caseId);
    const detection = await stores.cases.detection(caseId);
    const decided = new Set(
      (await stores.cases.decisions(caseId)).filter(({ verdict }) => verdict !== "later").map(({ finding }) => finding),
    );
    const { graph } = await graphs.loaded(stores.transfers, scope);
    const findings = detection?.findings ?? [];
    const sums = await graphs.once(`paid ${graph.version} ${scopeKey(scope)}`, async () => sumPaid(graph, graph.from.keys()));
    return {
      case: await existingCase(context, caseId),
      version: graph.version,
      reports: await caseReports(context, caseId),
      findings: {
        ran: detection !== null,
        total: findings.length,
        open: findings.filter(({ id }) => !decided.has(id)).length,
        changesSince: detection === null ? 0 : graph.version - detection.version,
      },
      files: new Set(uploads.map(({ file }) => file)).size,
      rows: uploads.reduce((sum, { counts }) => sum + counts.rows, 0),
      rejected: uploads.reduce((sum, { counts }) => sum + counts.rejected, 0),
      transfers: graph.size,
      accounts: graph.accounts.length,
      sums,
      zone: caseZone(uploads),
      requests: summaryOf(await stores.cases.requests(caseId), context.now()),
      knownUntil: graph.size === 0 ? null : graph.earliest.reduce((last, at) => Math.max(last, at)),
    };
  });
}

function summaryOf(requests: readonly CaseRequest[], now: number): RequestSummary {
  const inState = (state: RequestState): number => requests.filter((request) => requestState(request, now) === state).length;
  const opened = requests.flatMap(({ id, openedLayer, answeredAt }) =>
    openedLayer === null || answeredAt === null ? [] : [{ request: id, layer: openedLayer, answeredAt }],
  );
  return {
    expiring: inState("expiring"),
    overdue: inState("overdue"),
    drafts: inState("draft"),
    opened: opened.sort((a, b) => b.answeredAt - a.answeredAt).map(({ request, layer }) => ({ request, layer })),
  };
}
