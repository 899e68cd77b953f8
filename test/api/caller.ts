import { expect } from "vitest";
import { type JobDocument, jobDocument, type Problem, problem } from "../../backend/api/contract/job.ts";
import { type AnswerOf, ROUTES, type RouteName } from "../../backend/api/contract/routes.ts";

/** What a route of the contract is called with. */
export interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A file's bytes; sent as the body with this type. */
  readonly bytes?: Uint8Array;
  readonly type?: string;
}

/** Somebody with a session's cookie, or nobody. */
export interface Caller {
  /** The answer of a call that must succeed: it parses by the contract, which says all that it says. */
  readonly ask: <N extends RouteName>(name: N, parts?: Parts) => Promise<AnswerOf<N>>;
  /** The problem of a call that must fail. */
  readonly fail: (name: RouteName, parts?: Parts) => Promise<Problem>;
  readonly send: (name: RouteName, parts?: Parts) => Promise<Response>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The job when it has ended. */
  readonly ended: (job: JobDocument) => Promise<JobDocument>;
}

export function callerAt(port: number, session: string | null): Caller {
  const origin = `http://127.0.0.1:${port}`;
  const own = { Origin: origin, ...(session === null ? {} : { Cookie: `ledgerhound_session=${session}` }) };
  const reach: Caller["fetch"] = (path, init = {}) =>
    fetch(`${origin}${path}`, { redirect: "manual", ...init, headers: { ...own, ...(init.headers as Record<string, string>) } });
  const send: Caller["send"] = (name, parts = {}) => reach(addressOf(name, parts), requestOf(name, parts));
  const ask: Caller["ask"] = async (name, parts) => answerIn(name, await send(name, parts));
  return {
    ask,
    send,
    fetch: reach,
    fail: async (name, parts) => problemIn(await send(name, parts)),
    ended: async (job) => {
      for (let tries = 0; tries < 12_000; tries += 1) {
        const now = await ask("job", { params: { job: job.id } });
        if (now.state !== "running") return now;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`job ${job.task} does not end`);
    },
  };
}

/** A problem document (RFC 9457) of the response: its type, and nothing beyond the contract. */
export async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json();
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const told = problem.parse(body);
  expect(told).toEqual(body);
  expect(told.status).toBe(response.status);
  return told;
}

async function answerIn<N extends RouteName>(name: N, response: Response): Promise<AnswerOf<N>> {
  const body: unknown = await response.json();
  expect({ name, status: response.status, body: response.ok ? null : body }).toEqual({ name, status: 200, body: null });
  const answer = (ROUTES[name].answer ?? jobDocument).parse(body);
  expect(answer).toEqual(body);
  return answer as AnswerOf<N>;
}

function addressOf(name: RouteName, { params = {}, query = {} }: Parts): string {
  const path = ROUTES[name].path.replace(/:([a-z]+)/g, (_, key: string) => encodeURIComponent(params[key] ?? "missing"));
  return Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
}

function requestOf(name: RouteName, { body, bytes, type = "application/octet-stream" }: Parts): RequestInit {
  const { method } = ROUTES[name];
  if (bytes) return { method, body: Buffer.from(bytes), headers: { "Content-Type": type } };
  if (body === undefined) return { method };
  return { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}
