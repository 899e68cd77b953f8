import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openNeo4jStores } from "../../../backend/store/neo4j/open-neo4j-stores.ts";
import { onOwnNeo4j } from "../test-stores.ts";

const run = promisify(execFile);

onOwnNeo4j((start) => {
  test("a server is spoken to in secret when its certificate is of the authority named, and not at all when it is of another", {
    timeout: 900_000,
  }, async () => {
    const server = await start();
    try {
      await server.shutDown();
      const folder = join(server.home, "certificates", "bolt");
      await mkdir(folder, { recursive: true });
      const [authority, other] = [await authorityIn(folder, "authority"), await authorityIn(folder, "other")];
      await certificateOf(folder, authority);
      const settings = join(server.home, "conf", "neo4j.conf");
      const text = await readFile(settings, "utf8");
      await writeFile(settings, `${text.replace("server.bolt.tls_level=DISABLED", "server.bolt.tls_level=OPTIONAL")}${POLICY}`);
      await server.startAgain();
      const opened = (caFile: string) =>
        openNeo4jStores({ ...server, caFile, database: null, folder, newId: () => "w", retryMs: 1_000 });
      const stores = await opened(authority);
      expect(await stores.transfers.version()).toBe(0);
      await stores.close();
      await expect(opened(other)).rejects.toThrow("not signed by the authority of NEO4J_CA_FILE");
    } finally {
      await server.stop();
    }
  });
});

const POLICY = `
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=certificates/bolt
dbms.ssl.policy.bolt.private_key=private.key
dbms.ssl.policy.bolt.public_certificate=public.crt
dbms.ssl.policy.bolt.client_auth=NONE
`;

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes an authority; answers the file of its certificate, beside which its key lies. */
async function authorityIn(folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.pem`);
  await run("openssl", ["req", "-x509", ...KEY, "-keyout", `${file}.key`, "-out", file, "-days", "2", "-subj", `/CN=${name}`]);
  return file;
}

/** The server's key, and its certificate as the authority signed it. */
async function certificateOf(folder: string, authority: string): Promise<void> {
  const [key, request, extensions] = ["private.key", "request.pem", "extensions"].map((name) => join(folder, name));
  if (!key || !request || !extensions) throw new Error("no place for a certificate");
  await writeFile(extensions, "subjectAltName=IP:127.0.0.1\n");
  await run("openssl", ["req", ...KEY, "-keyout", key, "-out", request, "-subj", "/CN=127.0.0.1"]);
  const signed = ["-CA", authority, "-CAkey", `${authority}.key`, "-CAcreateserial", "-days", "2", "-extfile", extensions];
  await run("openssl", ["x509", "-req", "-in", request, "-out", join(folder, "public.crt"), ...signed]);
}
