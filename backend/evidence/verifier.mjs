// Checks an evidence pack without a network and without any package. Node 20.12 or later, check-pack.mjs beside this file:
//   node verify.mjs PACK-FOLDER [--signer FINGERPRINT]
// Exit 0: intact and signed by that key. Exit 1: anything else. Exit 2: misuse.
// Files are found by walking the folder, links are not followed.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { constants, existsSync, realpathSync } from "node:fs";
import { open, opendir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPack, judge, MOST_FILES } from "./check-pack.mjs";

const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

const HASHING = {
  sha256: () => {
    const hash = createHash("sha256");
    return { update: (piece) => hash.update(piece), hex: () => hash.digest("hex") };
  },
  isSigned: (bytes, publicKey, signature) => {
    const key = createPublicKey({ key: Buffer.concat([ED25519_SPKI, publicKey]), format: "der", type: "spki" });
    return verifySignature(null, bytes, key, signature);
  },
};

/** Three answers kept apart: intact (with every file that is not), signed by which key, time-stamped. */
export async function verify(folder) {
  const { files, faults } = await walk(folder);
  return checkPack({ files, faults, read: (path, most, take) => chunks(folder, path, most, take) }, HASHING);
}

/**
 * Every file under the folder, by path. Links are not followed; anything else that is neither file nor folder is a fault.
 * Folder by folder: a recursive opendir of Node 20 leaves out entries of folders with more than some 32.
 */
async function walk(folder) {
  const [files, links, waiting] = [[], [], [folder]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const item of await opendir(next)) {
      const path = relative(folder, join(next, item.name)).split(sep).join("/");
      if (item.isFile()) files.push(path);
      else if (item.isDirectory()) waiting.push(join(next, item.name));
      else links.push(path);
      if (files.length + links.length > MOST_FILES) throw new Error(`more than ${MOST_FILES} files: no evidence pack`);
    }
  }
  return { files: files.sort(), faults: links.sort().map((path) => ({ kind: "link", path })) };
}

/** Opens without following a link, whatever became of the file since it was listed. */
async function chunks(folder, path, most, take) {
  const file = await open(join(folder, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await file.stat();
    if (size > most) return "large";
    for await (const chunk of file.createReadStream({ autoClose: false })) take(chunk);
    return "whole";
  } finally {
    await file.close();
  }
}

async function main([folder, option, signer]) {
  if (folder === undefined || (option !== undefined && (option !== "--signer" || signer === undefined))) return 2;
  const { ok, words } = judge(await verify(folder), signer);
  process.stdout.write(`${words.join("\n")}\n`);
  return ok ? 0 : 1;
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
