import { describe, expect, it } from "vitest";
import { FORMATS } from "../../frontend/state/formats.ts";
import { PROFILES } from "../../ingest/profiles/catalogue.ts";

describe("the names of formats on the screen", () => {
  it("are there for just the formats that can be read", () => {
    const read = new Set(PROFILES.map(({ name }) => name));
    expect(Object.keys(FORMATS).filter((name) => !read.has(name))).toEqual([]);
    expect([...read].filter((name) => !Object.hasOwn(FORMATS, name))).toEqual([]);
  });
});
