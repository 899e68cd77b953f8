import type { Stores } from "../store/stores.ts";

/** For a command that reads no case: touching a store there is a bug and says so. */
export function withoutStores(): Stores {
  const none = (): never => {
    throw new Error("this command has no store");
  };
  return {
    get transfers() {
      return none();
    },
    get cases() {
      return none();
    },
    get users() {
      return none();
    },
    get audit() {
      return none();
    },
    get documents() {
      return none();
    },
    get raw() {
      return none();
    },
    get science() {
      return none();
    },
    close: async () => undefined,
  };
}
