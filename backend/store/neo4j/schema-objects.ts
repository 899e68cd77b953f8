import { type Row, text, told, toldAll } from "./values.ts";

/** A constraint or index: what it is called and what it is. */
export interface SchemaObject {
  readonly name: string;
  /** "constraint on Account(id)", "text index on Account(search)": equal where two objects do the same. */
  readonly does: string;
}

const STATEMENT =
  /^CREATE (?<text>TEXT )?(?<kind>CONSTRAINT|INDEX) (?<name>\w+) IF NOT EXISTS FOR (?:\(\w+:(?<label>\w+)\)|\(\)-\[\w+:(?<type>\w+)\]-\(\)) (?:REQUIRE|ON) \(?(?<properties>[^()]*?)\)?(?: IS UNIQUE)?$/;

const KINDS: Readonly<Record<string, string>> = {
  UNIQUENESS: "constraint",
  NODE_PROPERTY_UNIQUENESS: "constraint",
  RELATIONSHIP_UNIQUENESS: "constraint",
  RELATIONSHIP_PROPERTY_UNIQUENESS: "constraint",
  RANGE: "index",
  TEXT: "text index",
};

/** What a statement of cypher/schema makes. */
export function objectOf(statement: string): SchemaObject {
  const { groups } = STATEMENT.exec(statement) ?? {};
  if (!groups?.name || !groups.properties) throw new Error(`schema statement that is not understood: ${statement}`);
  const kind = groups.kind === "CONSTRAINT" ? "constraint" : groups.text ? "text index" : "index";
  const properties = groups.properties.split(",").map((each) => each.trim().replace(/^\w+\./, ""));
  return { name: groups.name, does: doing(kind, groups.label ?? groups.type ?? "", properties) };
}

/** What the server tells of a constraint or index; one of another kind keeps the server's own word for it. */
export function objectIn({ name, type, labelsOrTypes, properties }: Row): SchemaObject {
  const kind = text(type) ?? "";
  const of = labelsOrTypes === null ? "" : toldAll(labelsOrTypes).join("|");
  return { name: told(name), does: doing(KINDS[kind] ?? kind.toLowerCase(), of, properties === null ? [] : toldAll(properties)) };
}

/** What is wanted and not there, each with what stands in its way: null when nothing does. */
export function lackingOf(
  wanted: readonly SchemaObject[],
  held: readonly SchemaObject[],
): readonly { readonly wanted: SchemaObject; readonly instead: SchemaObject | null }[] {
  const isHeld = (object: SchemaObject): boolean => held.some(({ name, does }) => name === object.name && does === object.does);
  return wanted
    .filter((object) => !isHeld(object))
    .map((object) => ({
      wanted: object,
      instead: held.find(({ name, does }) => name === object.name || does === object.does) ?? null,
    }));
}

function doing(kind: string, of: string, properties: readonly string[]): string {
  return `${kind} on ${of}(${properties.join(", ")})`;
}
