import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadOrCreateKey, printFingerprint } from "../../backend/evidence/signing-key.ts";
import { newFolder } from "./pack-fixture.ts";

describe("the signing key", () => {
  test("is made once, for its owner alone, and stays", async () => {
    const folder = join(await newFolder(), "keys");
    const [first, second] = [await loadOrCreateKey(folder), await loadOrCreateKey(folder)];
    expect(second.fingerprint).toBe(first.fingerprint);
    expect((await stat(join(folder, "signing-key.pem"))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, "signing-key.pem"), "utf8")).toContain("BEGIN PRIVATE KEY");
  });

  test("is refused when others may read it or it is none", async () => {
    const folder = await newFolder();
    const path = join(folder, "signing-key.pem");
    await loadOrCreateKey(folder);
    await chmod(path, 0o644);
    await expect(loadOrCreateKey(folder)).rejects.toThrow("chmod 600");
    await chmod(path, 0o600);
    await writeFile(path, "no key");
    await expect(loadOrCreateKey(folder)).rejects.toThrow("no Ed25519 private key");
  });

  test("has a fingerprint that two people can read to each other", () => {
    expect(printFingerprint(`3f9a22c1${"0".repeat(56)}`)).toBe(`3F9A 22C1${" 0000".repeat(14)}`);
  });
});
