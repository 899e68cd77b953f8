import { describe, expect, it } from "vitest";
import { LedgerhoundError } from "../../backend/domain/errors.ts";
import { inChunks, policeFile, policeRow, readAllRows, utf8 } from "./sample-files.ts";

async function refusal(bytes: Uint8Array | AsyncIterable<Uint8Array>, name = "file.csv"): Promise<LedgerhoundError> {
  try {
    await readAllRows(bytes, name);
  } catch (error) {
    if (error instanceof LedgerhoundError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

describe("a file that is no statement", () => {
  it("is refused when empty", async () => {
    expect(await refusal(utf8(""))).toMatchObject({
      kind: "file-unreadable",
      message: expect.stringContaining("file.csv: Empty file."),
    });
  });

  it("is refused when it is a picture with another name", async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const error = await refusal(png);
    expect(error.kind).toBe("file-unreadable");
    expect(error.message).toContain("A PNG picture, not a statement.");
  });

  it("is refused for a zero byte, naming the byte", async () => {
    const bytes = policeFile([policeRow()]);
    bytes[bytes.length - 5] = 0;
    expect(await refusal(bytes)).toMatchObject({ kind: "file-unreadable", facts: { byte: bytes.length - 5 } });
  });

  it("is refused when it is one endless first line, without reading it all", async () => {
    let sent = 0;
    async function* endless() {
      for (; sent < 200; sent += 1) yield Buffer.alloc(1_048_576, "a");
    }
    const error = await refusal(endless());
    expect(error.kind).toBe("file-unreadable");
    expect(error.message).toContain("Line 1 is too long (over 64 KiB).");
    expect(sent).toBeLessThan(3);
  });

  it("is refused at a later line of 200 MB as soon as 1 MiB of it was read", async () => {
    const start = policeFile([policeRow()]);
    let sent = 0;
    async function* endless() {
      yield start;
      for (; sent < 3_200; sent += 1) yield Buffer.alloc(65_536, "a");
    }
    const error = await refusal(endless());
    expect(error.message).toContain("Line 3 is too long (over 1 MiB).");
    expect(sent).toBeLessThan(32);
  });

  it("is refused when a quote never closes, naming the line", async () => {
    const text = 'sourceNodeId,targetNodeId,value,time\n1,2,3.00,1\n1,"2,3.00,1\n1,2,3.00,1\n';
    expect((await refusal(utf8(text))).message).toContain("Line 3 opens a quote that never closes.");
  });

  it("is refused when no profile knows it, with what can be done", async () => {
    const error = await refusal(utf8("a,b,c\n1,2,3\n"));
    expect(error.kind).toBe("file-unreadable");
    expect(error.message).toContain("No known format has the columns a, b, c (row 1). Say how its columns are read");
  });
});

describe("a file cut inside a character", () => {
  it("is refused in GB18030, naming the byte", async () => {
    const whole = policeFile([policeRow({ 交易类型: "手机" })]);
    // After the second character: its last byte, then tab, comma, tab, CR, LF.
    const cut = whole.subarray(0, whole.length - 6);
    const error = await refusal(cut);
    expect(error.message).toContain("Ends inside a character, byte ");
    expect(error.facts).toMatchObject({ byte: cut.length });
  });

  it("is refused in UTF-8, naming the byte", async () => {
    const whole = utf8("sourceNodeId,targetNodeId,value,time,名\n1,2,3.00,1,名");
    const error = await refusal(whole.subarray(0, whole.length - 1));
    expect(error.kind).toBe("file-unreadable");
    expect(error.message).toContain(`Ends inside a character, byte ${whole.length - 1}.`);
  });

  it("is told apart from a wrong byte in the middle", async () => {
    const bytes = utf8("sourceNodeId,targetNodeId,value,time,note\n1,2,3.00,1,?\n1,2,3.00,1,x\n");
    const at = bytes.indexOf("?".charCodeAt(0));
    bytes[at] = 0xff;
    expect(await refusal(bytes)).toMatchObject({ kind: "file-unreadable", facts: { byte: at } });
  });
});

describe("reading", () => {
  it("stops when cancelled", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      readAllRows(inChunks(policeFile([policeRow()])), "file.csv", { signal: controller.signal }),
    ).rejects.toMatchObject({ kind: "cancelled" });
  });
});
