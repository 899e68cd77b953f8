import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import type { Actor } from "../domain/actor.ts";
import { LedgerhoundError } from "../domain/errors.ts";
import type { User, UserId } from "../domain/user.ts";
import type { TaskContext } from "../tasks/task.ts";
import type { AfterImport } from "./after-import.ts";
import type { Route } from "./contract/routes.ts";
import type { Jobs } from "./jobs.ts";

/** Who asks, put on each request by the session middleware. */
export interface SignedIn {
  readonly user: User;
  readonly actor: Actor;
}

/** What a server is made of; routes get it whole. */
export interface Server {
  readonly app: Express;
  readonly jobs: Jobs;
  readonly afterImport: AfterImport;
  readonly now: () => number;
  readonly signedIn: (response: Response) => SignedIn | null;
  /** Who a user is now, for work that goes on without a request; null when there is no such user any more. */
  readonly actorOfUser: (user: UserId) => Promise<Actor | null>;
  /** A task's context for this person; silent unless a job reports. */
  readonly contextFor: (actor: Actor, report?: Pick<TaskContext, "progress" | "signal">) => TaskContext;
}

interface Asked<Body> {
  readonly request: Request;
  readonly response: Response;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly actor: Actor;
  readonly context: TaskContext;
}

type BodyValue<Body> = Body extends z.ZodType ? z.output<Body> : null;
type AnswerValue<Answer> = Answer extends z.ZodType ? z.input<Answer> : undefined;

/** Bodies are small. Only routes with a body in the contract read one: an upload streams its own, whatever its type says. */
export function jsonBody(): RequestHandler {
  return express.json({ limit: "1mb" });
}

/** Mounts one route for signed-in people: parse with the contract, call one function, present. */
export function mount<Body extends z.ZodType | null, Answer extends z.ZodType | null>(
  server: Server,
  route: Route<Body, Answer>,
  handle: (asked: Asked<BodyValue<Body>>) => Promise<AnswerValue<Answer>>,
): void {
  const method = route.method.toLowerCase() as "get" | "post" | "put" | "delete";
  server.app[method](route.path, ...(route.body === null ? [] : [jsonBody()]), async (request: Request, response: Response) => {
    const who = server.signedIn(response);
    if (!who) throw new LedgerhoundError("not-signed-in", "Sign in first.");
    const { actor } = who;
    const body = parseBody(route.body, request.body) as BodyValue<Body>;
    const params = strings(request.params);
    const context = server.contextFor(actor);
    const answer = await handle({ request, response, params, query: strings(request.query), body, actor, context });
    if (!response.headersSent) response.json(answer);
  });
}

/** The parameter of a path that has it. */
export function need(params: Readonly<Record<string, string>>, name: string): string {
  const value = params[name];
  if (value === undefined || value === "")
    throw new LedgerhoundError("bad-input", `"${name}" is missing in the address.`, { name });
  return value;
}

/** Checks a body against the contract. Throws bad-input that names each field. */
export function parseBody(schema: z.ZodType | null, body: unknown): unknown {
  if (schema === null) return null;
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new LedgerhoundError("bad-input", z.prettifyError(parsed.error), {
    fields: parsed.error.issues.map(({ path }) => path.join(".")).join(", "),
  });
}

function strings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
