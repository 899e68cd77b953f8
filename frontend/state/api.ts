import type { z } from "zod";
import { type AnswerOf, type BodyOf, ROUTES, type RouteName } from "../../backend/api/contract/routes.ts";
import { CallFailure, failureOf } from "./problem.ts";

export interface CallParts<N extends RouteName> {
  /** Values for the :parameters of the path. */
  readonly params?: Readonly<Record<string, string>>;
  /** Filters; undefined ones are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: BodyOf<N>;
  /** A file's raw bytes, instead of a body. */
  readonly bytes?: Blob;
  readonly signal?: AbortSignal;
}

/** Calls a route of the contract and gives its parsed answer; null of a route without one. Throws CallFailure, never a bare network error. */
export async function call<N extends RouteName>(name: N, parts: CallParts<N> = {}): Promise<AnswerOf<N>> {
  const response = await reach(name, parts);
  const text = await response.text();
  const body = jsonOf(text);
  if (!response.ok) throw failureOf(response.status, body);
  const shape: z.ZodType | null = ROUTES[name].answer;
  if (shape === null) return null as AnswerOf<N>;
  const answer = shape.safeParse(body);
  if (!answer.success) throw new CallFailure("broken", `${name}: ${answer.error.message}`);
  return answer.data as AnswerOf<N>;
}

/** The address of a route: parameters put in, filters behind it. */
export function addressOf<N extends RouteName>(name: N, { params = {}, query = {} }: CallParts<N> = {}): string {
  const path = ROUTES[name].path.replace(/:([a-z]+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const filters = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return filters.length === 0 ? path : `${path}?${new URLSearchParams(filters)}`;
}

async function reach<N extends RouteName>(name: N, parts: CallParts<N>): Promise<Response> {
  const sent = parts.bytes ?? (parts.body === undefined ? null : JSON.stringify(parts.body));
  const type = parts.bytes ? "application/octet-stream" : "application/json";
  const headers = sent === null ? { Accept: "application/json" } : { Accept: "application/json", "Content-Type": type };
  try {
    return await fetch(addressOf(name, parts), {
      method: ROUTES[name].method,
      headers,
      body: sent,
      credentials: "same-origin",
      signal: parts.signal ?? null,
    });
  } catch (cause) {
    if (parts.signal?.aborted) throw cause;
    throw new CallFailure("offline", "no connection", null, cause);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
