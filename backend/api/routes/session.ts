import type { Request, Response } from "express";
import { PERMISSIONS } from "../../domain/permission.ts";
import type { User } from "../../domain/user.ts";
import type { Stores } from "../../store/stores.ts";
import { setUp, signIn, signOut } from "../../tasks/users.ts";
import { SCHEMA } from "../contract/basics.ts";
import { ROUTES } from "../contract/routes.ts";
import { type SessionDocument, setupBody, signInBody } from "../contract/session.ts";
import { jsonBody, parseBody, type Server } from "../mount.ts";
import { signInLimit } from "../security.ts";
import { giveSession, sessionOf, takeSession } from "../session-cookie.ts";

/** The only routes that answer without a session. */
export function sessionRoutes(server: Server, stores: Stores): void {
  const limit = signInLimit();
  const answer = async (response: Response, user: User | null) => response.json(await sessionJson(stores, user));
  server.app.get(ROUTES.session.path, async (_request, response) => {
    await answer(response, server.signedIn(response)?.user ?? null);
  });
  server.app.post(ROUTES.signIn.path, limit, jsonBody(), async (request: Request, response: Response) => {
    const body = signInBody.parse(parseBody(signInBody, request.body));
    const { user, session } = await signIn(stores, server.now(), body);
    giveSession(response, session);
    await answer(response, user);
  });
  server.app.post(ROUTES.setUp.path, limit, jsonBody(), async (request: Request, response: Response) => {
    const body = setupBody.parse(parseBody(setupBody, request.body));
    const { user, session } = await setUp(stores, server.now(), body);
    giveSession(response, session);
    await answer(response, user);
  });
  server.app.delete(ROUTES.signOut.path, async (request, response) => {
    const who = server.signedIn(response);
    const session = sessionOf(request);
    if (who && session !== null) await signOut(stores, server.now(), session, who.user.id);
    takeSession(response);
    await answer(response, null);
  });
}

async function sessionJson(stores: Stores, user: User | null): Promise<SessionDocument> {
  const needsSetup = user === null && (await stores.users.users()).length === 0;
  if (!user) return { schema: SCHEMA, user: null, tasks: [], needsSetup };
  const { id, name, role, bank } = user;
  return { schema: SCHEMA, user: { id, name, role, bank }, tasks: Object.keys(PERMISSIONS[role]), needsSetup };
}
