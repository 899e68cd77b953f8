import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestsDocument } from "../../backend/api/contract/request.ts";
import { parseAccountId } from "../../backend/domain/account.ts";
import { OPERATOR } from "../../backend/domain/actor.ts";
import { caseIdOf } from "../../backend/tasks/cases.ts";
import { addRequest } from "../../backend/tasks/requests.ts";
import { amount } from "../cases/movement.ts";
import { type Desk, openDesk } from "../commands/machine.ts";
import { FIRST, importTinyCase, SECOND, TINY_CASE, UNSEEN } from "../commands/tiny-case.ts";

import { contextOf } from "./context.ts";

let desk: Desk;
const asked = async (...argv: string[]) => (await desk.json("requests", ...argv, "--case", TINY_CASE)) as RequestsDocument;
const idOf = ({ requests }: RequestsDocument, kind: string, account: string): string =>
  requests.find((one) => one.kind === kind && one.accounts.some((each) => each.account === account))?.id ?? "none";

beforeAll(async () => {
  desk = await openDesk();
  await importTinyCase(desk);
});
afterAll(() => desk.close());

/** The same request anew, as an officer drafts it. */
async function byHand(again: RequestsDocument["requests"][number] | undefined): Promise<string> {
  const { kind, addressee } = again ?? { kind: "query" as const, addressee: "" };
  const accounts = [{ account: parseAccountId(FIRST), amount: amount("1.00 CNY") }];
  const draft = { kind, addressee, addresseeName: null, basis: null, accounts, about: null, reason: "" };
  return (await addRequest(contextOf(desk.stores, OPERATOR), caseIdOf(TINY_CASE), draft)).id;
}

describe("requests of a case, in the order of the work", () => {
  test("the hold plan, the missing statement and the cash-out become drafts, one letter a bank, once", async () => {
    const first = await asked("propose");
    expect(first.requests.map(({ kind, accounts }) => [kind, accounts.map(({ account }) => account)])).toEqual([
      ["stop-payment", [FIRST, SECOND]],
      ["query", [UNSEEN]],
      ["preservation", [SECOND]],
    ]);
    expect(first.requests.every(({ state }) => state === "draft")).toBe(true);
    expect((await asked("propose")).requests).toEqual(first.requests);
  });

  test("a letter waits for its legal basis, then names only the addressee's accounts", async () => {
    const id = idOf(await asked(), "stop-payment", FIRST);
    expect(await desk.run("requests", "letter", id, "--case", TINY_CASE)).toMatchObject({
      exit: 2,
      err: expect.stringContaining("Add the legal basis."),
    });
    await asked("send", id, "--basis", "银发〔2016〕86号", "--number", "12", "--at", "2025-03-15T08:00:00+08:00");
    const { letter } = await asked("letter", id);
    expect(letter?.accounts).toEqual([FIRST, SECOND]);
    expect(letter?.texts.map(({ language }) => language)).toEqual(["zh", "en"]);
  });

  test("a draft is given its basis, its letter is read, and only then it is sent, with what was prepared", async () => {
    const id = idOf(await asked(), "query", UNSEEN);
    const prepared = (await asked("prepare", id, "--basis", "刑事诉讼法 Art 144", "--number", "13")).requests;
    expect(prepared.find((one) => one.id === id)).toMatchObject({ state: "draft", basis: "刑事诉讼法 Art 144", number: "13" });
    expect((await asked("letter", id)).letter?.accounts).toEqual([UNSEEN]);
  });

  test("sending sets the clock by the country's rule, and a third stop of one account is refused", async () => {
    const sent = (await asked()).requests.find(({ kind }) => kind === "stop-payment");
    expect([sent?.state, sent?.expiresAt, sent?.rule?.source]).toEqual(["sent", "2025-03-17T00:00:00Z", "银发〔2016〕86号"]);
    await asked("release", sent?.id ?? "");
    for (const _ of [1, 2]) await asked("propose");
    const second = (await asked()).requests.filter(({ kind, state }) => kind === "stop-payment" && state === "draft")[0];
    await asked("send", second?.id ?? "", "--basis", "银发〔2016〕86号");
    await asked("release", second?.id ?? "");
    const { requests } = await asked("propose");
    expect(requests.filter(({ state }) => state === "draft").map(({ kind }) => kind)).toEqual([
      "query",
      "preservation",
      "freeze",
    ]);
    const third = await byHand(second);
    const refused = await desk.run("requests", "send", third, "--case", TINY_CASE, "--basis", "银发〔2016〕86号");
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining("at most twice") });
  });

  test("a query is sent and answered; what was never sent cannot be answered", async () => {
    const id = idOf(await asked(), "query", UNSEEN);
    expect((await desk.run("requests", "answer", id, "--case", TINY_CASE)).exit).toBe(1);
    const sent = (await asked("send", id)).requests.find((one) => one.id === id);
    expect(sent).toMatchObject({ state: "sent", basis: "刑事诉讼法 Art 144", number: "13" });
    expect((await desk.run("requests", "prepare", id, "--case", TINY_CASE)).exit).toBe(1);
    const answered = (await asked("answer", id)).requests.find((one) => one.id === id);
    expect(answered?.state).toBe("answered");
  });

  test("a request of no case is not here", async () => {
    expect(await desk.run("requests", "release", "nothing", "--case", TINY_CASE)).toMatchObject({
      exit: 1,
      err: expect.stringContaining("Not here"),
    });
  });
});
