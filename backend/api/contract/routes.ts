import type { z } from "zod";
import { accountCard, linkAnswer, linkBody, pathsDocument, searchDocument, statementPage, transferCard } from "./account.ts";
import { accountSourceList, shown } from "./account-sources.ts";
import { advanceDocument, advanceList } from "./advance.ts";
import { canvasPart, canvasStart, expandAnswer, expandBody, expandFilter, expandPreview } from "./canvas.ts";
import { caseBody, caseHome, caseList, caseRow, officerList } from "./case.ts";
import { communitiesDocument } from "./communities.ts";
import { communityCard, communityMap, communityMapBody } from "./community-card.ts";
import { decisionBody, findingList } from "./detection.ts";
import { endingsDocument } from "./endings.ts";
import { evidenceBody, evidenceList, evidenceOrder, exportBody } from "./evidence.ts";
import { groupBody, groupChangeBody, groupList } from "./group.ts";
import { holdPlanBody, holdPlanDocument } from "./hold-plan.ts";
import { rejectList, uploadList } from "./import.ts";
import { caseJobList, jobDocument } from "./job.ts";
import { leadList } from "./lead.ts";
import { inspectBody, inspection, mappingFile, mappingList } from "./mapping.ts";
import { noteBody, noteList } from "./note.ts";
import { placesBody, placesDocument } from "./places.ts";
import { qualityDocument } from "./quality.ts";
import { reachDocument } from "./reach.ts";
import { letterDocument, proposeBody, requestActBody, requestBody, requestsDocument } from "./request.ts";
import { returnBody, returnDocument } from "./return.ts";
import { auditPage, sessionDocument, setupBody, signInBody, userBody, userList } from "./session.ts";
import { limitedTraceBody, traceBody, traceDocument } from "./trace.ts";
import { viewBody, viewDocument, viewList } from "./view.ts";

/** One line a route: method, path, what goes in, what comes out. The server mounts it, the viewer calls it. */
export interface Route<Body extends z.ZodType | null, Answer extends z.ZodType | null> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With :parameters as Express writes them. */
  readonly path: string;
  readonly body: Body;
  readonly answer: Answer;
}

function route<Body extends z.ZodType | null, Answer extends z.ZodType | null>(
  method: Route<Body, Answer>["method"],
  path: string,
  body: Body,
  answer: Answer,
): Route<Body, Answer> {
  return { method, path, body, answer };
}

/**
 * Uploads send the file's raw bytes as the body with its name in ?name=; GETs take their filters in the query.
 * A route that answers a job runs its task in the background: follow /api/jobs/:job/events (server-sent events, each a job).
 */
export const ROUTES = {
  session: route("GET", "/api/session", null, sessionDocument),
  signIn: route("POST", "/api/session", signInBody, sessionDocument),
  signOut: route("DELETE", "/api/session", null, sessionDocument),
  setUp: route("POST", "/api/setup", setupBody, sessionDocument),
  users: route("GET", "/api/users", null, userList),
  addUser: route("POST", "/api/users", userBody, userList),
  audit: route("GET", "/api/audit", null, auditPage),
  job: route("GET", "/api/jobs/:job", null, jobDocument),
  cancelJob: route("DELETE", "/api/jobs/:job", null, jobDocument),
  caseJobs: route("GET", "/api/cases/:case/jobs", null, caseJobList),
  cases: route("GET", "/api/cases", null, caseList),
  openCase: route("POST", "/api/cases", caseBody, caseRow),
  home: route("GET", "/api/cases/:case", null, caseHome),
  files: route("GET", "/api/cases/:case/files", null, uploadList),
  upload: route("POST", "/api/cases/:case/files", null, jobDocument),
  /** A file's start, before it is sent. */
  inspectFile: route("POST", "/api/cases/:case/files/inspect", inspectBody, inspection),
  /** Reads the body by ?mapping=name@version and stores nothing; the job's result is a fileCheck. */
  checkFile: route("POST", "/api/cases/:case/files/check", null, jobDocument),
  mappings: route("GET", "/api/cases/:case/mappings", null, mappingList),
  saveMapping: route("POST", "/api/cases/:case/mappings", mappingFile, mappingFile),
  undoImport: route("DELETE", "/api/cases/:case/files/:file", null, uploadList),
  rejects: route("GET", "/api/cases/:case/files/:file/rejects", null, rejectList),
  quality: route("GET", "/api/cases/:case/quality", null, qualityDocument),
  findings: route("GET", "/api/cases/:case/findings", null, findingList),
  leads: route("GET", "/api/cases/:case/leads", null, leadList),
  detect: route("POST", "/api/cases/:case/findings", null, jobDocument),
  decide: route("POST", "/api/cases/:case/findings/:finding/decisions", decisionBody, findingList),
  communities: route("GET", "/api/cases/:case/communities", null, communitiesDocument),
  /** Ten other seeds; afterwards every card says how often its community was found again. */
  measureStability: route("POST", "/api/cases/:case/communities", null, jobDocument),
  communityMap: route("POST", "/api/cases/:case/communities/map", communityMapBody, communityMap),
  community: route("GET", "/api/cases/:case/communities/:community", null, communityCard),
  groups: route("GET", "/api/cases/:case/groups", null, groupList),
  openGroup: route("POST", "/api/cases/:case/groups", groupBody, groupList),
  changeGroup: route("POST", "/api/cases/:case/groups/:group", groupChangeBody, groupList),
  canvas: route("POST", "/api/cases/:case/canvas", canvasStart, canvasPart),
  /** Where accounts were seen: branches, terminals, cells, crossings, addresses. */
  places: route("POST", "/api/cases/:case/places", placesBody, placesDocument),
  views: route("GET", "/api/cases/:case/views", null, viewList),
  view: route("GET", "/api/cases/:case/views/:view", null, viewDocument),
  saveView: route("POST", "/api/cases/:case/views", viewBody, viewDocument),
  preview: route("POST", "/api/cases/:case/expand/preview", expandFilter, expandPreview),
  expand: route("POST", "/api/cases/:case/expand", expandBody, expandAnswer),
  account: route("GET", "/api/cases/:case/accounts/:account", null, accountCard),
  statement: route("GET", "/api/cases/:case/accounts/:account/statement", null, statementPage),
  accountSources: route("GET", "/api/cases/:case/accounts/:account/sources", null, accountSourceList),
  showPersonal: route("POST", "/api/cases/:case/accounts/:account/show", null, shown),
  notes: route("GET", "/api/cases/:case/notes", null, noteList),
  addNote: route("POST", "/api/cases/:case/accounts/:account/notes", noteBody, noteList),
  transfer: route("GET", "/api/cases/:case/transfers/:transfer", null, transferCard),
  decideLink: route("POST", "/api/cases/:case/links", linkBody, linkAnswer),
  search: route("GET", "/api/cases/:case/search", null, searchDocument),
  paths: route("GET", "/api/cases/:case/paths", null, pathsDocument),
  reach: route("GET", "/api/cases/:case/reach", null, reachDocument),
  trace: route("POST", "/api/cases/:case/trace", limitedTraceBody, traceDocument),
  advances: route("GET", "/api/cases/:case/advances", null, advanceList),
  advance: route("GET", "/api/cases/:case/advance", null, advanceDocument),
  holdPlan: route("POST", "/api/cases/:case/hold-plan", holdPlanBody, holdPlanDocument),
  endings: route("POST", "/api/cases/:case/endings", traceBody, endingsDocument),
  returnPlan: route("POST", "/api/cases/:case/return", returnBody, returnDocument),
  requests: route("GET", "/api/cases/:case/requests", null, requestsDocument),
  proposeRequests: route("POST", "/api/cases/:case/requests/proposals", proposeBody, requestsDocument),
  addRequest: route("POST", "/api/cases/:case/requests", requestBody, requestsDocument),
  recordRequest: route("PUT", "/api/cases/:case/requests/:request", requestActBody, requestsDocument),
  requestLetter: route("GET", "/api/cases/:case/requests/:request/letter", null, letterDocument),
  officers: route("GET", "/api/cases/:case/officers", null, officerList),
  evidence: route("GET", "/api/cases/:case/evidence", null, evidenceList),
  addEvidence: route("POST", "/api/cases/:case/evidence", evidenceBody, evidenceList),
  orderEvidence: route("PUT", "/api/cases/:case/evidence", evidenceOrder, evidenceList),
  removeEvidence: route("DELETE", "/api/cases/:case/evidence/:item", null, evidenceList),
  exportPack: route("POST", "/api/cases/:case/packs", exportBody, jobDocument),
  /** The pack as one ZIP, streamed. */
  downloadPack: route("GET", "/api/cases/:case/packs/:pack", null, null),
} as const;

export type RouteName = keyof typeof ROUTES;
export type BodyOf<N extends RouteName> = (typeof ROUTES)[N]["body"] extends z.ZodType
  ? z.input<(typeof ROUTES)[N]["body"]>
  : null;
export type AnswerOf<N extends RouteName> = (typeof ROUTES)[N]["answer"] extends z.ZodType
  ? z.output<(typeof ROUTES)[N]["answer"]>
  : null;
