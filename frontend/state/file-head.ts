/** So many bytes of a file's start are looked at before it is sent. */
const HEAD_BYTES = 65_536;
const PART = 8_192;

/** A file's start as base64. */
export async function fileHead(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += PART) binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(binary);
}
