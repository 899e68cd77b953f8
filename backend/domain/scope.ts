import type { FileId } from "./record.ts";

/** What a reader may see: everything (the data folder's owner), or the records of these files only. */
export type Scope = { readonly kind: "all" } | { readonly kind: "files"; readonly files: ReadonlySet<FileId> };

export const ALL: Scope = { kind: "all" };

export function scopeOf(files: Iterable<FileId>): Scope {
  return { kind: "files", files: new Set(files) };
}

export function includes(scope: Scope, file: FileId): boolean {
  return scope.kind === "all" || scope.files.has(file);
}

/** A scope as text: equal scopes give equal text. */
export function scopeKey(scope: Scope): string {
  return scope.kind === "all" ? "all" : [...scope.files].sort().join(" ");
}
