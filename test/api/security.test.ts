import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMemoryStores } from "../../backend/store/memory/open-memory-stores.ts";
import { problemIn } from "./caller.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice(openMemoryStores);
});
afterAll(() => office.close());

/** A request with a Host header of its own, which fetch does not let one set. */
function statusWithHost(host: string, path = "/api/session"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: office.port, host: "127.0.0.1", path, headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once("error", reject);
    sent.end();
  });
}

describe("the server answers", () => {
  test("only for its own host, on every path", async () => {
    expect(await statusWithHost(`127.0.0.1:${office.port}`)).toBe(200);
    for (const host of ["evil.example", `evil.example:${office.port}`, "127.0.0.1", "localhost:1"]) {
      expect([host, await statusWithHost(host)]).toEqual([host, 403]);
      expect([host, await statusWithHost(host, "/")]).toEqual([host, 403]);
    }
  });

  test("a writing request only from its own page", async () => {
    const own = `http://127.0.0.1:${office.port}`;
    const officer = await office.invite("investigator");
    const post = (headers: Record<string, string>) =>
      officer.fetch("/api/cases", { method: "POST", body: "{}", headers: { "Content-Type": "application/json", ...headers } });
    expect((await post({ Origin: own })).status).toBe(400);
    for (const origin of ["http://evil.example", "null", "", "nonsense", own.replace("http", "https"), `${own}.evil.example`]) {
      const response = await post({ Origin: origin });
      expect([origin, (await problemIn(response)).status]).toEqual([origin, 403]);
    }
    expect((await officer.fetch("/api/cases", { headers: { Origin: "http://evil.example" } })).status).toBe(200);
  });
});

describe("every answer", () => {
  test("carries a policy that runs own files alone, with a fresh nonce for the page's styles", async () => {
    const answers = await Promise.all(["/", "/cases/2025-0314", "/"].map((path) => office.stranger.fetch(path)));
    const nonces = await Promise.all(
      answers.map(async (answer) => {
        const policy = answer.headers.get("content-security-policy") ?? "";
        expect(policy).not.toContain("unsafe");
        expect(policy).not.toMatch(/blob:|https?:|\*/);
        for (const rule of ["default-src 'none'", "script-src 'self'", "worker-src 'self'", "frame-ancestors 'none'"]) {
          expect(policy).toContain(rule);
        }
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
        expect(nonce.length).toBeGreaterThan(20);
        expect(await answer.text()).toContain(`nonce="${nonce}"`);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  test("names no product, sniffs no type, and is kept by no cache when it holds a case", async () => {
    const { headers } = await office.stranger.fetch("/api/session");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test.each([
    [
      "a body that is no JSON",
      "/api/session",
      { method: "POST", body: "{", headers: { "Content-Type": "application/json" } },
      400,
    ],
    ["a body that is too large", "/api/session", largeBody(), 413],
    ["an address that cannot be decoded", "/api/cases/%E0%A4%A", {}, 400],
    ["an address that is none", "/api/nothing", {}, 404],
    ["a case number that is none", "/api/cases/..%2f..%2fetc", {}, 400],
    ["an audit entry that is no number", "/api/audit?before=x", {}, 400],
  ])("is a problem document for %s", async (_, path, init, status) => {
    const somebody = await office.invite(path.includes("audit") ? "auditor" : "investigator");
    const told = await problemIn(await somebody.fetch(path, init as RequestInit));
    expect(told.status).toBe(status);
    expect(told.type).toMatch(/^urn:ledgerhound:[a-z-]+$/);
    expect(told.instance).toMatch(/^urn:ledgerhound:problem:[0-9a-f]{8}$/);
    expect(told.detail).not.toMatch(/node_modules|\n\s+at /);
  });

  test("to an unexpected error says nothing but a reference", async () => {
    const auditor = await office.invite("auditor");
    const { audit } = office.stores;
    const entries = audit.entries;
    audit.entries = () => Promise.reject(new Error("secret of the store"));
    try {
      const told = await auditor.fail("audit");
      expect(told).toMatchObject({ status: 500, type: "urn:ledgerhound:unexpected" });
      expect(JSON.stringify(told)).not.toContain("secret");
    } finally {
      audit.entries = entries;
    }
  });
});

function largeBody(): RequestInit {
  return { method: "POST", body: `"${"x".repeat(2_000_000)}"`, headers: { "Content-Type": "application/json" } };
}
