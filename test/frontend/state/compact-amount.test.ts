import { expect, test } from "vitest";
import { compactAmount } from "../../../frontend/state/canvas/compact-money.ts";

const cny = (amount: string) => ({ amount, currency: "CNY" });

test.each([
  ["en", "480000.00", "480K"],
  ["zh", "480000.00", "48万"],
  ["zh", "1230000000.00", "12.3亿"],
  ["th", "480000.00", "4.8 แสน"],
  ["th", "199000.00", "1.99 แสน"],
  ["en", "101500.00", "101.5K"],
  ["km", "480000.00", "480 ពាន់"],
  ["lo", "480000.00", "4.8 ແສນ"],
  ["my", "480000.00", "4.8 သိန်း"],
])("on the canvas of %s CNY %s is %s, with a dot and Latin digits", (language, amount, text) => {
  expect(compactAmount(cny(amount), language).replace(/[\u00a0\u202f]/g, " ")).toBe(text);
});

test("money that went out has a true minus", () => {
  expect(compactAmount(cny("-480000.00"), "en")).toBe("−480K");
});
