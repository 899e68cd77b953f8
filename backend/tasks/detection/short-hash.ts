import { createHash } from "node:crypto";

/** 128 bits of SHA-256, base64url: ids of findings. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");
}
