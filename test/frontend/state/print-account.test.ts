import { describe, expect, it } from "vitest";
import { accountText, maskedCell, maskedName, maskedValue, shortNumber } from "../../../frontend/state/print-account.ts";

describe("account numbers and names on screen", () => {
  it("keep the beginning and the end of a number", () => {
    expect(shortNumber("6222021234566217")).toBe("6222…6217");
    expect(accountText("card:6222021234566217")).toBe("6222…6217");
  });

  it("stay whole when they are short, masked by the source, or a company's name", () => {
    expect(shortNumber("123456789")).toBe("123456789");
    expect(accountText("clearing:tenpay")).toBe("tenpay");
    expect(accountText("partial:card:6222021234566217~尾号8841***")).toBe("尾号8841***");
  });

  it("hide a name but for its first sign, whatever the script", () => {
    expect(maskedName("王建国")).toBe("王＊＊");
    expect(maskedName("สมชาย ใจดี")).toBe("ส＊＊＊");
    expect(maskedName("")).toBe("");
  });

  it("hide an identifier but for its end", () => {
    expect(maskedValue("13800138000")).toBe("••••8000");
  });

  it.each([
    ["2025-03-14 14:02:11"],
    ["2025-03-14T14:02:11+08:00"],
    ["20250314140211"],
    ["14/03/2568"],
    ["480,000.00"],
    ["-1260.00"],
    ["CNY"],
    ["出"],
    ["12"],
    [""],
  ])("leave the raw cell %s as it is: it names nobody", (cell) => {
    expect(maskedCell(cell)).toBe(cell);
  });

  it.each([
    ["6222021234566217", "••••6217"],
    ["320106198001011234", "••••1234"],
    ["王建国", "王＊＊"],
    ["转账 13800138000", "••••8000"],
    ["TXyz12345678abcd", "••••abcd"],
  ])("mask the raw cell %s until Show", (cell, masked) => {
    expect(maskedCell(cell)).toBe(masked);
  });
});
