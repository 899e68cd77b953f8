import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { detectProfile } from "../../ingest/detect-profile.ts";
import { PROFILES } from "../../ingest/profiles/catalogue.ts";

const TABLES = PROFILES.filter((profile) => profile.kind === "csv");
const DOCUMENTS = PROFILES.filter((profile) => profile.kind === "document").map(({ name }) => name);

/** The start of a file of each document format, as its makers write it. */
const STARTS: Readonly<Record<string, string>> = {
  camt: '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
  pain001: '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>',
  mt940: ":20:START\n:25:12345678/1020304050\n:28C:1/1\n:60F:C250313EUR1200,00\n",
  "mt-payments": "{1:F01BANKDEFFAXXX0000000000}{2:I103BANKFRPPXXXXN}{4:\n:20:REF\n:23B:CRED\n:32A:250314EUR12,00\n:50K:/123456\n",
  "token-logs": '{"jsonrpc":"2.0","result":[{"address":"0x1","topics":["0x2"],"data":"0x3"}]}',
  "ofac-addresses": "1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n",
  tagpack: "title: x\ncreator: y\ntags:\n- address: 1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n  currency: BTC\n",
  "victim-reports": '{"schema":1,"reports":[{"number":"V01"}]}',
};

describe("every format of the catalogue", () => {
  it.each(TABLES.map((profile) => [profile.name, profile] as const))(
    "%s is known by its own header, and taken for no other",
    (_, profile) => {
      const header = `${profile.required.join(profile.delimiter ?? ",")}\n`;
      const head = iconv.encode(header, profile.encodings[0] ?? "utf-8");
      const found = detectProfile(head, "x.csv");
      expect(found.profile.name).toBe(profile.name);
    },
  );

  it("has a start here where it is a document", () => {
    expect(Object.keys(STARTS).sort()).toEqual([...DOCUMENTS].sort());
  });

  it.each(Object.entries(STARTS))("%s is known by its start", (name, start) => {
    expect(detectProfile(Buffer.from(start), "x.txt").profile.name).toBe(name);
  });
});
