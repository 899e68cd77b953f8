import { momentary } from "../moment.ts";
import type { Documents } from "./documents.ts";

/** A store over documents whose every answer starts from what other programs wrote meanwhile. Its methods are all async. */
export function following<S extends object>(documents: Pick<Documents, "refresh">, store: S): S {
  return new Proxy(store, {
    get: (held, name) => {
      const method: unknown = Reflect.get(held, name);
      if (typeof method !== "function") return method;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await momentary(documents, () => documents.refresh());
        return Reflect.apply(method, held, given);
      };
    },
  });
}
