import type { Request, RequestHandler, Response } from "express";
import { SESSION_LIFE_MS } from "../domain/user.ts";
import type { Stores } from "../store/stores.ts";
import { actorOfSession } from "../tasks/users.ts";

const COOKIE = "ledgerhound_session";

/** Puts who asks on the response's locals; nothing for a request without a living session. */
export function knowWho(stores: Stores, now: () => number): RequestHandler {
  return async (request, response, next) => {
    const session = sessionOf(request);
    const who = session === null ? null : await actorOfSession(stores, now(), session);
    if (who) response.locals.signedIn = who;
    next();
  };
}

/** The session's secret as the browser sent it; null without one. */
export function sessionOf(request: Request): string | null {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? null;
}

/** HttpOnly and SameSite=Strict; Secure where the request came over TLS. */
export function giveSession(response: Response, session: string): void {
  response.cookie(COOKIE, session, {
    httpOnly: true,
    sameSite: "strict",
    secure: response.req.secure,
    path: "/",
    maxAge: SESSION_LIFE_MS,
  });
}

export function takeSession(response: Response): void {
  response.clearCookie(COOKIE, { httpOnly: true, sameSite: "strict", path: "/" });
}
