import { describe, expect, it } from "vitest";
import type { AccountId } from "../../backend/domain/account.ts";
import { type GroupAct, type GroupId, type GroupStep, groupsOf } from "../../backend/domain/group.ts";
import type { UserId } from "../../backend/domain/user.ts";

const MULE = "bank:014:1" as AccountId;
const BOSS = "bank:014:2" as AccountId;
const put = (account: AccountId, basis: string) => ({ kind: "put-member", account, role: "collector", basis }) as const;

function acts(...steps: readonly GroupStep[]): GroupAct[] {
  return steps.map((step, nth) => ({ id: `a${nth}`, group: "g1" as GroupId, by: "u1" as UserId, at: nth, step }));
}

describe("a group", () => {
  it("is what its acts make of it, with every one of them kept", () => {
    const against = { kind: "add-evidence", side: "against", text: "runs a stall", transfers: [] } as const;
    const [group] = groupsOf(
      acts({ kind: "open", name: "ring" }, put(BOSS, "informer"), put(MULE, "row"), put(MULE, "two rows"), against, {
        kind: "drop-member",
        account: BOSS,
        reason: "was abroad",
      }),
    );
    expect(group?.members.map(({ account, basis }) => [account, basis])).toEqual([[MULE, "two rows"]]);
    expect(group?.evidence).toMatchObject([{ id: "a4", side: "against", text: "runs a stall" }]);
    expect(group?.history).toHaveLength(6);
  });

  it("stands as before once the latest act is taken back, again and again down to its opening", () => {
    const steps: GroupStep[] = [{ kind: "open", name: "ring" }, put(MULE, "row"), { kind: "rename", name: "gang" }];
    const [first] = groupsOf(acts(...steps));
    expect([first?.name, first?.undoes]).toEqual(["gang", "a2"]);
    steps.push({ kind: "take-back", act: "a2" });
    const [second] = groupsOf(acts(...steps));
    expect([second?.name, second?.undoes, second?.members.length]).toEqual(["ring", "a1", 1]);
    steps.push({ kind: "take-back", act: "a1" });
    const [third] = groupsOf(acts(...steps));
    expect([third?.undoes, third?.members]).toEqual([null, []]);
    expect(third?.history.filter(({ isTakenBack }) => isTakenBack).map(({ act }) => act.id)).toEqual(["a1", "a2"]);
  });

  it("that was never opened is none", () => {
    expect(groupsOf(acts(put(MULE, "row")))).toEqual([]);
  });
});
