import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { open } from "yauzl";

/** Writes a ZIP's files into a folder. Answers the one folder that all of them are in. */
export async function unpack(zip: string, folder: string): Promise<string> {
  const files = await filesIn(zip);
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const [top, more] = [...new Set([...files.keys()].map((name) => name.split("/")[0] ?? ""))];
  if (!top || more) throw new Error(`${zip} does not hold one folder`);
  return join(folder, top);
}

function filesIn(path: string): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    open(path, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      zip.on("error", reject);
      zip.on("end", () => resolve(files));
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (unreadable, stream) => {
          if (unreadable) return reject(unreadable);
          files.set(entry.fileName, Buffer.concat(await stream.toArray()));
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
}
