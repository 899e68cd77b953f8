import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { COMMANDS } from "../../backend/commands/catalogue.ts";
import { expectGolden } from "../golden/against-golden.ts";

describe("the shape of every --json answer", () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    "of %s is the one that was agreed",
    async (name, command) => {
      await expectGolden(`schemas/${name}`, z.toJSONSchema(command.document));
    },
  );

  test("has a number, so that a reader knows which shape it holds", () => {
    for (const { name, document } of COMMANDS) {
      const { properties = {}, required = [] } = z.toJSONSchema(document);
      expect({ name, schema: properties.schema, required: required.includes("schema") }).toEqual({
        name,
        schema: { type: "number", const: 1 },
        required: true,
      });
    }
  });

  test("is kept for every command and for no other", async () => {
    const kept = await readdir(fileURLToPath(new URL("../golden/schemas/", import.meta.url)));
    expect(kept.sort()).toEqual(COMMANDS.map(({ name }) => `${name}.json`).sort());
  });
});
