import { say } from "../backend/domain/sentence.ts";
import type { Mapping } from "./mapping.ts";
import type { CsvProfile } from "./profile.ts";
import { statementReader } from "./read-statement.ts";

/** The profile by which a mapping reads files. Same mapping, same records. */
export function mappedProfile(mapping: Mapping): CsvProfile {
  const { name, version, title, zone, encoding, delimiter, required, layout } = mapping;
  return {
    kind: "csv",
    name: `${name}@${version}`,
    title,
    zone,
    assumes: [say("reading.mapping", { name, version }), say("reading.zone", { zone })],
    encodings: [encoding],
    required,
    labels: [],
    delimiter,
    rowReader: statementReader(layout),
  };
}
