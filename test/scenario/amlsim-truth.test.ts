import { describe, expect, test } from "vitest";
import { amlsimTruth } from "../../backend/scenario/amlsim-truth.ts";

const NODES = "nodeid,isFraud,init_balance,fraudStep\n0,0,184.44,-1\n1,1,175.80,3\n2,1,90.00,3\n3,1,12.10,3\n";
const EDGES = "sourceNodeId,targetNodeId,value,time\n1,3,103.5,1\n2,3,50.00,2\n0,3,8.00,2\n1,0,9.00,2\n1,2,1.25,4\n";

describe("what AMLSim planted", () => {
  test("is the transfers between two marked accounts, by receiver, at any time", () => {
    const { patterns } = amlsimTruth(NODES, EDGES);
    expect(patterns.map(({ label, transfers }) => [label, transfers.map(({ from, amount, at }) => [from, amount, at])])).toEqual([
      [
        "3",
        [
          ["bank:amlsim:1", "103.50", null],
          ["bank:amlsim:2", "50.00", null],
        ],
      ],
      ["2", [["bank:amlsim:1", "1.25", null]]],
    ]);
    expect(patterns[0]?.accounts).toEqual(["bank:amlsim:1", "bank:amlsim:2", "bank:amlsim:3"]);
  });

  test("reads columns by name, whatever their order and line ends", () => {
    const swapped = "time,value,targetNodeId,sourceNodeId\r\n1,2.00,3,1\r\n";
    expect(amlsimTruth(NODES, swapped).patterns[0]?.transfers[0]).toMatchObject({ from: "bank:amlsim:1", amount: "2.00" });
  });

  test("is refused when a file is another one", () => {
    expect(() => amlsimTruth(EDGES, NODES)).toThrow("nodes.csv has no column nodeid. Give the file that AMLSim wrote.");
  });
});
