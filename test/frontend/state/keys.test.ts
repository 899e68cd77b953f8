import { describe, expect, it } from "vitest";
import { keyAct } from "../../../frontend/state/keys.ts";
import { PLACES } from "../../../frontend/state/navigation.ts";

const press = (key: string, more: { control?: boolean; typing?: boolean; other?: boolean; shift?: boolean } = {}) => ({
  key,
  control: false,
  other: false,
  typing: false,
  shift: false,
  ...more,
});

describe("keys of the shell", () => {
  it("search by slash and by Ctrl+K, also while typing", () => {
    expect(keyAct(press("/"), false, PLACES, true)).toEqual({ kind: "search" });
    expect(keyAct(press("k", { control: true, typing: true }), false, PLACES, true)).toEqual({ kind: "search" });
  });

  it("go to a screen by G and its letter", () => {
    expect(keyAct(press("g"), false, PLACES, true)).toEqual({ kind: "wait-for-letter" });
    expect(keyAct(press("d"), true, PLACES, true)).toEqual({ kind: "go", to: "holds" });
    expect(keyAct(press("q"), true, PLACES, true)).toBeNull();
  });

  it("do nothing while somebody types, so that no word is lost", () => {
    for (const key of ["/", "?", "g", "Escape"]) expect(keyAct(press(key, { typing: true }), false, PLACES, true)).toBeNull();
  });

  it("can be switched off, but for Esc and Ctrl+K", () => {
    expect(keyAct(press("/"), false, PLACES, false)).toBeNull();
    expect(keyAct(press("Escape"), false, PLACES, false)).toEqual({ kind: "out" });
  });

  it("lead through the parts of the page by F6, also while typing and with single keys off", () => {
    expect(keyAct(press("F6", { typing: true }), false, PLACES, false)).toEqual({ kind: "region", by: 1 });
    expect(keyAct(press("F6", { shift: true }), false, PLACES, true)).toEqual({ kind: "region", by: -1 });
  });

  it("leave a screen's own single letters alone", () => {
    for (const key of ["e", "x", "r", "0"]) expect(keyAct(press(key), false, PLACES, true)).toBeNull();
  });
});
