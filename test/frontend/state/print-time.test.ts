import { describe, expect, it } from "vitest";
import { zoneTimes } from "../../../frontend/state/print-time.ts";

const china = zoneTimes("Asia/Shanghai");
const second = { at: "2025-03-14T06:02:11Z", precision: "second" } as const;

describe("times on screen", () => {
  it("stand in the zone of the case, in the Gregorian calendar and Latin digits", () => {
    expect(china.instant(second)).toBe("2025-03-14 14:02:11");
    expect(zoneTimes("Asia/Bangkok").instant(second)).toBe("2025-03-14 13:02:11");
    expect(china.moment("2025-03-14T06:26:00Z")).toBe("2025-03-14 14:26:00");
  });

  it("show only what is known", () => {
    expect(china.instant({ at: "2025-03-14T06:02:00Z", precision: "minute" })).toBe("2025-03-14 14:02");
    expect(china.instant({ at: "2025-03-13T16:00:00Z", precision: "day" })).toBe("2025-03-14");
    expect(china.clock({ at: "2025-03-14T06:02:00Z", precision: "minute" })).toBe("14:02");
  });

  it("name their zone by its distance from UTC", () => {
    expect(china.label(second.at)).toBe("UTC+8");
    expect(zoneTimes("Asia/Yangon").label(second.at)).toBe("UTC+6:30");
    expect(zoneTimes("UTC").label(second.at)).toBe("UTC");
    expect(zoneTimes("America/New_York").label(second.at)).toBe("UTC−4");
  });

  it("are read back as they are written", () => {
    expect(china.read("2025-03-14 14:26")).toBe("2025-03-14T06:26:00Z");
    expect(china.read(china.moment(second.at))).toBe(second.at);
  });

  it("are refused when there is no such time", () => {
    expect(china.read("2025-02-30 14:26")).toBeNull();
    expect(china.read("14:26")).toBeNull();
  });
});

describe("the Buddhist era", () => {
  const thai = zoneTimes("Asia/Bangkok", true);

  it("adds 543 years, says so beside the zone, and is read back", () => {
    expect(thai.moment("2025-03-14T07:26:00Z")).toBe("2568-03-14 14:26:00");
    expect(thai.label("2025-03-14T07:26:00Z")).toBe("UTC+7, BE");
    expect(thai.read("2568-03-14 14:26")).toBe("2025-03-14T07:26:00Z");
  });

  it("changes the year after midnight of the zone, not of UTC", () => {
    expect(thai.moment("2025-12-31T17:00:00Z")).toBe("2569-01-01 00:00:00");
  });
});
