import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { LimitsDocument } from "../../backend/api/contract/trace-limits.ts";
import { call } from "./api.ts";

/** Everything read of one case starts with this key: an import makes all of it stale. */
export function caseKey(caseId: string): readonly string[] {
  return ["case", caseId];
}

export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: ({ signal }) => call("session", { signal }) });
}

export function useCases(enabled: boolean) {
  return useQuery({ queryKey: ["cases"], queryFn: ({ signal }) => call("cases", { signal }), enabled });
}

export function useHome(caseId: string, enabled = true) {
  const params = { case: caseId };
  return useQuery({
    queryKey: [...caseKey(caseId), "home"],
    queryFn: ({ signal }) => call("home", { params, signal }),
    enabled: enabled && caseId !== "",
  });
}

/** The case's home when some screen has read it already; never asks for it. */
export function useKnownHome(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "home"],
    queryFn: ({ signal }) => call("home", { params: { case: caseId }, signal }),
    enabled: false,
  }).data;
}

export function useFiles(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "files"], queryFn: ({ signal }) => call("files", { params, signal }) });
}

export function useRejects(caseId: string, file: string) {
  const params = { case: caseId, file };
  return useQuery({
    queryKey: [...caseKey(caseId), "rejects", file],
    queryFn: ({ signal }) => call("rejects", { params, signal }),
  });
}

/** How good the case's records are; asked once for each state of them. */
export function useQuality(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "quality"], queryFn: ({ signal }) => call("quality", { params, signal }) });
}

export function useFindings(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "findings"], queryFn: ({ signal }) => call("findings", { params, signal }) });
}

/** Leads of the latest findings, with the payments of both legs. */
export function useLeads(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "leads"], queryFn: ({ signal }) => call("leads", { params, signal }) });
}

export function useAccount(caseId: string, account: string) {
  const params = { case: caseId, account };
  return useQuery({
    queryKey: [...caseKey(caseId), "account", account],
    queryFn: ({ signal }) => call("account", { params, signal }),
    enabled: account !== "",
  });
}

/** An account's rows in time order, as many as the server gives, with the exact total. */
export function useStatement(caseId: string, account: string) {
  const params = { case: caseId, account };
  return useQuery({
    queryKey: [...caseKey(caseId), "statement", account],
    queryFn: ({ signal }) => call("statement", { params, signal }),
  });
}

/** Files and rows that an account's transfers come from. */
export function useAccountSources(caseId: string, account: string) {
  const params = { case: caseId, account };
  return useQuery({
    queryKey: [...caseKey(caseId), "sources", account],
    queryFn: ({ signal }) => call("accountSources", { params, signal }),
  });
}

/** Statements of several accounts at once, in their order; null while one is read. */
export function useStatements(caseId: string, accounts: readonly string[]) {
  return useQueries({
    queries: accounts.map((account) => ({
      queryKey: [...caseKey(caseId), "statement", account],
      queryFn: ({ signal }: { signal: AbortSignal }) => call("statement", { params: { case: caseId, account }, signal }),
    })),
  }).map(({ data }) => data ?? null);
}

export function useTransfer(caseId: string, transfer: string) {
  const params = { case: caseId, transfer };
  return useQuery({
    queryKey: [...caseKey(caseId), "transfer", transfer],
    queryFn: ({ signal }) => call("transfer", { params, signal }),
    enabled: transfer !== "",
  });
}

/** Where these accounts were seen; asked only while the map is shown. */
export function usePlaces(caseId: string, accounts: readonly string[], enabled: boolean) {
  const params = { case: caseId };
  return useQuery({
    queryKey: [...caseKey(caseId), "places", accounts],
    queryFn: ({ signal }) => call("places", { params, body: { accounts: [...accounts] }, signal }),
    enabled: enabled && accounts.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Hits of a number or name; nothing is asked for under two characters. */
export function useSearch(caseId: string, text: string) {
  const wanted = text.trim();
  return useQuery({
    queryKey: [...caseKey(caseId), "search", wanted],
    queryFn: ({ signal }) => call("search", { params: { case: caseId }, query: { q: wanted }, signal }),
    enabled: caseId !== "" && wanted.length >= 2,
    placeholderData: keepPreviousData,
  });
}

/** The trace of some reports, or of all when none is named; asOf undefined takes everything known, limits left out are the usual. */
export function useTrace(caseId: string, reports: readonly string[], asOf?: string, limits: LimitsDocument = {}) {
  return useQuery({
    queryKey: [...caseKey(caseId), "trace", reports, asOf, limits],
    queryFn: ({ signal }) => call("trace", { params: { case: caseId }, body: { ...traceBodyOf(reports, asOf), limits }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Where money of the account could have arrived within so many hops. */
export function useReach(caseId: string, account: string, hops: number) {
  return useQuery({
    queryKey: [...caseKey(caseId), "reach", account, hops],
    queryFn: ({ signal }) => call("reach", { params: { case: caseId }, query: { account, hops }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useHoldPlan(caseId: string, reports: readonly string[], asOf?: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "hold-plan", reports, asOf],
    queryFn: ({ signal }) => call("holdPlan", { params: { case: caseId }, body: traceBodyOf(reports, asOf), signal }),
    placeholderData: keepPreviousData,
  });
}

/** What a file changed in the trace of the case; null: the last one. */
export function useAdvance(caseId: string, file: string | null) {
  const [params, query] = [{ case: caseId }, file === null ? {} : { file }];
  return useQuery({
    queryKey: [...caseKey(caseId), "advance", file],
    queryFn: ({ signal }) => call("advance", { params, query, signal }),
  });
}

/** What imports changed in the trace, as kept when they came. */
export function useAdvances(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "advances"],
    queryFn: ({ signal }) => call("advances", { params: { case: caseId }, signal }),
  });
}

/** What runs for the case of its own accord after an import, and what has run. */
export function useCaseJobs(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "jobs"],
    queryFn: ({ signal }) => call("caseJobs", { params: { case: caseId }, signal }),
  });
}

/** Where each victim's money ended, as of everything known. */
export function useEndings(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "endings"],
    queryFn: ({ signal }) => call("endings", { params: { case: caseId }, body: {}, signal }),
  });
}

/** What goes back to whom; worked out only when a person asks. */
export function useReturn(caseId: string, asked: boolean) {
  return useQuery({
    queryKey: [...caseKey(caseId), "return"],
    queryFn: ({ signal }) => call("returnPlan", { params: { case: caseId }, body: {}, signal }),
    enabled: asked,
  });
}

export function useRequests(caseId: string) {
  const params = { case: caseId };
  return useQuery({ queryKey: [...caseKey(caseId), "requests"], queryFn: ({ signal }) => call("requests", { params, signal }) });
}

/** The letter of one request as it stands: read anew whenever its basis or number changes. */
export function useLetter(caseId: string, request: string, stand: string, enabled: boolean) {
  const params = { case: caseId, request };
  return useQuery({
    queryKey: [...caseKey(caseId), "letter", request, stand],
    queryFn: ({ signal }) => call("requestLetter", { params, signal }),
    enabled,
  });
}

/** Who acts in the case: a list that hardly changes, so it is asked for once. */
export function useOfficers(caseId: string) {
  return useQuery({
    queryKey: [...caseKey(caseId), "officers"],
    queryFn: ({ signal }) => call("officers", { params: { case: caseId }, signal }),
    enabled: caseId !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useEvidence(caseId: string, enabled = true) {
  const params = { case: caseId };
  return useQuery({
    queryKey: [...caseKey(caseId), "evidence"],
    queryFn: ({ signal }) => call("evidence", { params, signal }),
    enabled: enabled && caseId !== "",
  });
}

export function useAudit() {
  return useQuery({ queryKey: ["audit"], queryFn: ({ signal }) => call("audit", { signal }) });
}

export function useUsers() {
  return useQuery({ queryKey: ["users"], queryFn: ({ signal }) => call("users", { signal }) });
}

function traceBodyOf(reports: readonly string[], asOf: string | undefined) {
  return asOf === undefined ? { reports: [...reports] } : { reports: [...reports], asOf };
}
