import { createSession } from "better-sse";
import { LedgerhoundError } from "../../domain/errors.ts";
import { listJobs } from "../../tasks/permit-job.ts";
import { SCHEMA } from "../contract/basics.ts";
import { ROUTES } from "../contract/routes.ts";
import { mount, need, type Server } from "../mount.ts";
import { caseOf } from "./cases.ts";

export function jobRoutes(server: Server): void {
  mount(server, ROUTES.job, async ({ actor, params }) => server.jobs.job(need(params, "job"), actor));
  mount(server, ROUTES.cancelJob, async ({ actor, params }) => server.jobs.cancel(need(params, "job"), actor));
  mount(server, ROUTES.caseJobs, async ({ actor, context, params }) => {
    const caseId = caseOf(params);
    return { schema: SCHEMA, jobs: [...(await listJobs(context, caseId, () => server.jobs.ofCase(caseId, actor)))] };
  });
  followRoute(server);
}

/** Server-sent events: the job now and after each change, until it ends. */
function followRoute(server: Server): void {
  server.app.get("/api/jobs/:job/events", async (request, response) => {
    const who = server.signedIn(response);
    if (!who) throw new LedgerhoundError("not-signed-in", "Sign in first.");
    const id = String(request.params.job);
    server.jobs.job(id, who.actor);
    const left = new AbortController();
    request.once("close", () => left.abort());
    const events = await createSession(request, response);
    try {
      for await (const job of server.jobs.follow(id, who.actor, left.signal)) events.push(job, "job");
    } catch (error) {
      if (!left.signal.aborted) throw error;
    }
    response.end();
  });
}
