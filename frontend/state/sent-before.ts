import type { PreviousUpload, UrlStorage } from "tus-js-client";

const PREFIX = "ledgerhound-upload ";

/** Where uploads of this browser's session stand: forgotten when its window is closed, as its jobs are. */
export function sentBefore(storage: Storage): UrlStorage {
  const stored = async (isWanted: (key: string) => boolean): Promise<PreviousUpload[]> =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
      .filter(isWanted)
      .map((key) => JSON.parse(storage.getItem(key) ?? "null") as PreviousUpload);
  return {
    findAllUploads: () => stored((key) => key.startsWith(PREFIX)),
    findUploadsByFingerprint: (fingerprint) => stored((key) => key === `${PREFIX}${fingerprint}`),
    removeUpload: async (key) => storage.removeItem(key),
    addUpload: async (fingerprint, upload) => {
      const key = `${PREFIX}${fingerprint}`;
      storage.setItem(key, JSON.stringify({ ...upload, urlStorageKey: key }));
      return key;
    },
  };
}
