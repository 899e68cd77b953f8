import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { LedgerhoundError } from "../domain/errors.ts";

/** Refuses a request whose Host is not one this server answers for: a page elsewhere cannot rebind its name to us. */
export function onlyHosts(hosts: ReadonlySet<string>): RequestHandler {
  return (request, _response, next) => {
    if (!hosts.has(request.headers.host ?? "")) {
      throw new LedgerhoundError("not-allowed", "This server does not answer for that address. Add it with --host-name.");
    }
    next();
  };
}

/**
 * Refuses a writing request that another origin sent. Browsers say where a request comes from by Origin, or by
 * Sec-Fetch-Site, which no script can set; a request with neither is no browser's and has to name its Origin.
 */
export function sameOrigin(): RequestHandler {
  return (request, _response, next) => {
    const { origin, host, "sec-fetch-site": site } = request.headers;
    const reads = request.method === "GET" || request.method === "HEAD";
    const same = origin === undefined ? site === "same-origin" : origin === `${request.protocol}://${host}`;
    if (!reads && !same) throw new LedgerhoundError("not-allowed", "This request came from another page.");
    next();
  };
}

/** A fresh nonce a response, for the page's own style tags and scripts. */
export function withNonce(): RequestHandler {
  return (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    next();
  };
}

export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}

/** Headers of every answer: only own files, no frames, no inline script; workers as files. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrcElem: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        styleSrcAttr: ["'none'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
}

/** Answers about a case stay in no cache, neither a browser's nor one on the way. */
export function keptNowhere(): RequestHandler {
  return (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  };
}

/** Sign-in and set-up: ten wrong tries in ten minutes an address. */
export function signInLimit(): RequestHandler {
  return rateLimit({
    windowMs: 600_000,
    limit: 10,
    skipSuccessfulRequests: true,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: () => {
      throw new LedgerhoundError("limit-reached", "Too many tries. Wait 10 minutes.");
    },
  });
}
