import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "../../../backend/domain/permission.ts";
import type { Role } from "../../../backend/domain/user.ts";
import { addressOfPlace, PLACES, placeOfAddress, placesFor } from "../../../frontend/state/navigation.ts";

const namesFor = (role: Role) => placesFor(Object.keys(PERMISSIONS[role]), "2025-0314").map(({ name }) => name);

describe("the rail", () => {
  it("has the screens in order of work", () => {
    expect(namesFor("operator")).toEqual([
      "home",
      "overview",
      "import",
      "findings",
      "canvas",
      "trace",
      "holds",
      "requests",
      "victims",
      "evidence",
      "audit",
      "users",
    ]);
  });

  it("leaves out what a role may not do", () => {
    expect(namesFor("uploader")).toEqual(["home"]);
    expect(namesFor("auditor")).toEqual(["audit"]);
    expect(namesFor("administrator")).toEqual(["audit", "users"]);
    expect(namesFor("investigator")).not.toContain("audit");
    expect(namesFor("prosecutor")).not.toContain("import");
  });

  it("shows no screen of a case while none is open", () => {
    expect(placesFor(Object.keys(PERMISSIONS.operator), null).every(({ ofCase }) => !ofCase)).toBe(true);
  });

  it("gives every screen its own letter and an address that leads back to it", () => {
    expect(new Set(PLACES.map(({ letter }) => letter)).size).toBe(PLACES.length);
    for (const { name, ofCase } of PLACES) {
      const caseId = ofCase ? "案-2025.0314" : null;
      expect(placeOfAddress(addressOfPlace(name, caseId))).toEqual({ caseId, name });
    }
  });
});
