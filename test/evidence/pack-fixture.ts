import { createPrivateKey } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AccountId, parseAccountId } from "../../backend/domain/account.ts";
import type { CaseId } from "../../backend/domain/case.ts";
import type { FindingId } from "../../backend/domain/finding.ts";
import type { HoldLine } from "../../backend/domain/hold-plan.ts";
import { parseTime } from "../../backend/domain/instant.ts";
import { sumByCurrency } from "../../backend/domain/money.ts";
import type { FileId, RecordId } from "../../backend/domain/record.ts";
import { accountsValue, lengthValue, moneyValue, say } from "../../backend/domain/sentence.ts";
import type { Transfer, TransferId } from "../../backend/domain/transfer.ts";
import type { UserId } from "../../backend/domain/user.ts";
import { sha256 } from "../../backend/evidence/bag.ts";
import type { Exhibit, PackContent, PackFile, PackFinding, PackTransfer, RunFacts } from "../../backend/evidence/pack-content.ts";
import { signerOf } from "../../backend/evidence/signing-key.ts";
import { A1, AT, B1, B2, B3, cny, second } from "./story-words.ts";
import { traceOf } from "./trace-fixture.ts";

/** Signer one and signer two of every test: fixed keys of no other use. */
export const SIGNER = signerOf(fixedKey("11"));
export const OTHER_SIGNER = signerOf(fixedKey("22"));
export const RUN: RunFacts = { exportId: "export-0007", chainHead: "5d2e".repeat(16), by: "u12" as UserId };

const V01 = parseAccountId("card:6225880100014402");
const V02 = parseAccountId("card:6225880100019931");
const FILE_A = sha256(Buffer.from("statement a")) as FileId;
const FILE_B = sha256(Buffer.from("statement b")) as FileId;
const HEADER = ["交易卡号", "交易时间", "交易金额", "余额", "收付标志", "对手账号", "对手户名", "摘要", "备注"];

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "pack-"));
}

/** One transfer with the payer's and the payee's row, bytes in GB18030 as banks send them. */
export function paid(row: number, time: string, from: AccountId, to: AccountId, amount: string, name = "王秀兰"): PackTransfer {
  const cells = [from.slice(5), `2025-03-14 ${time}`, amount, "0.00", "出", to.slice(5), name, "转账", ""];
  const bytes = Buffer.concat([Buffer.from(`${cells.join(",")}\t`, "utf8"), Buffer.from([0xd7, 0xaa, 0x00, 0xff, 0x0d, 0x0a])]);
  const transfer: Transfer = {
    id: `t${String(row).padStart(3, "0")}` as TransferId,
    from,
    to,
    paid: cny(amount),
    received: cny(amount),
    at: second(time),
    payer: { record: `r${row}` as RecordId, at: second(time), balanceAfter: cny("0.00"), sequence: null },
    payee: null,
    memo: "转账",
    channel: null,
    fromName: null,
    toName: name,
  };
  const own = { source: { file: FILE_A, row, path: null }, bytes, header: HEADER, cells, corrects: null };
  const other = {
    source: { file: FILE_B, row: row + 100, path: null },
    bytes: Buffer.from(bytes),
    header: HEADER,
    cells,
    corrects: null,
  };
  return { transfer, rows: [own, other] };
}

const P1 = paid(14, "14:01:50", V02, A1, "120000.00");
const P2 = paid(15, "14:02:11", V01, A1, "480000.00");
const OUT = [
  paid(16, "14:02:19", A1, B1, "200000.00", "李国强"),
  paid(17, "14:02:23", A1, B2, "200000.00", "ชัยวัฒน์ สุขใจ"),
  paid(18, "14:02:31", A1, B3, "199000.00", "陈记钟表行"),
];

export const FINDING: PackFinding = {
  id: "f-passthrough-a1" as FindingId,
  kind: "pass-through",
  detectorVersion: 1,
  explanation: "Pass-through: …6217 sent on 99.8 % of CNY 600,000.00 within 41 s. It came from 2 payers and went to 3 payees.",
  against: ["No statement shows the account's balance afterwards."],
  said: {
    explanation: [
      say("passThrough.within", {
        account: accountsValue([A1]),
        share: "99.8 %",
        sum: moneyValue([cny("600000.00")]),
        length: lengthValue(41_000),
      }),
      say("passThrough.parties", { payers: 2, payees: 3 }),
    ],
    against: [say("balance.unknown")],
  },
  accounts: [{ id: A1, role: "pass-through" }],
  transfers: [P1.transfer.id, P2.transfer.id, ...OUT.map(({ transfer }) => transfer.id)],
  from: second("14:01:50"),
  to: second("14:02:31"),
  amounts: [cny("1199000.00")],
  parameters: { maxDwell: { value: 3600, unit: "s" }, minForwardedShare: { value: 0.9, unit: "" } },
};

/** The demo story as a pack, small; parts can be put in place of its own. */
export function packContent(parts: Partial<PackContent> = {}): PackContent {
  return {
    case: { id: "2025-0314" as CaseId, title: "Investment fraud, 14 March 2025 · 投资诈骗案 · คดีหลอกลงทุน" },
    version: 41,
    contentHash: sha256(Buffer.from("content")),
    generator: "ledgerhound 0.1.0",
    at: AT,
    zones: ["Asia/Shanghai", "Asia/Bangkok"],
    victims: [victim("V01", "480000.00", P2), victim("V02", "120000.00", P1), victim("V07", "36000.00", null)],
    trace: traceOf([P1, P2, ...OUT]),
    holdPlan: {
      version: 41,
      asOf: AT,
      total: [cny("202760.00")],
      lines: [hold(A1, "2260.00", "2260.00", "1000.00"), hold(B1, "500.00", "500.00", "197.10")],
      askFirst: [hold(B3, "200000.00", "199000.00", "198501.22")],
      missing: [{ account: parseAccountId("bank:014:0123456789"), money: [cny("180000.00")], since: second("14:41:00") }],
    },
    exhibits: [exhibit("A1 passes money through", [P1, P2, ...OUT], FINDING), exhibit("A1 → B1, B2, B3", OUT, null)],
    leads: [],
    files: [file(FILE_A, "建设银行_交易明细.csv", 20_318), file(FILE_B, "ธนาคาร_statement_2568.csv", 512)],
    quality: QUALITY,
    custody: [
      {
        at: AT - 900_000,
        actor: "u12" as UserId,
        act: "import-file",
        case: "2025-0314" as CaseId,
        outcome: "done",
        subjects: [FILE_A, FILE_B],
      },
      {
        at: AT - 60_000,
        actor: "u12" as UserId,
        act: "decide-finding",
        case: "2025-0314" as CaseId,
        outcome: "done",
        subjects: [FINDING.id],
      },
    ],
    method: {
      versions: [
        { name: "ledgerhound", version: "0.1.0" },
        { name: "node", version: "20.20.2" },
      ],
      detectors: [{ kind: "pass-through", version: 1, parameters: FINDING.parameters }],
      reliability: [{ kind: "pass-through", said: say("reliability.notMeasured", { version: 1 }) }],
      limits: [say("limits.asOf")],
      rerun: ["ledgerhound export --case 2025-0314 --out DIR --at 2025-03-14T14:41:00+08:00"],
    },
    leftOut: {
      rejected: [
        {
          finding: { ...FINDING, id: "f-2" as FindingId, kind: "fan-in", explanation: "12 payers paid one account in a day." },
          reason: "Market stall, licence seen.",
          by: "u12" as UserId,
          at: AT - 120_000,
        },
      ],
      capped: [{ account: B3, detector: "fan-in", transfers: 8_312, amounts: [cny("912345.60")], cap: 5_000 }],
      truncated: [{ what: "accounts of community 4", shown: 25, total: 640, by: "amount" }],
      notes: [say("leftOut.gone", { label: "Pass-through of …8144" })],
    },
    conventions: [],
    ...parts,
  };
}

const QUALITY: PackContent["quality"] = {
  version: 7,
  zone: "Asia/Shanghai",
  files: [],
  currencies: [{ sum: cny("1600000.00"), transfers: 12 }],
  missing: {
    shown: [{ account: B3, in: { transfers: 2, sums: [cny("199000.00")] }, out: { transfers: 0, sums: [] } }],
    total: 1,
  },
  places: { shown: [], total: 0 },
  coverage: { shown: [{ account: A1, days: [{ day: "2025-03-14", rows: 5 }] }], total: 1 },
  clocks: [],
};

export function exhibit(label: string, transfers: readonly PackTransfer[], finding: PackFinding | null): Exhibit {
  const accounts = finding === null ? [] : finding.accounts.map(({ id }) => id);
  const sums = moneyValue(sumByCurrency(transfers.map(({ transfer }) => transfer.paid)));
  const said = finding?.said.explanation ?? [say("exhibit.count", { transfers: transfers.length, sums })];
  return { kind: finding === null ? "transfers" : "finding", label, title: [], said, finding, accounts, transfers };
}

function victim(number: string, amount: string, payment: PackTransfer | null): PackContent["victims"][number] {
  const report = {
    number,
    toldAt: second("14:26:00"),
    paidAt: { at: parseTime("2025-03-14T14:02:00+08:00"), precision: "minute" as const },
    amount: cny(amount),
    payer: null,
    payee: "…01116217",
    payerName: "赵敏",
    payeeName: null,
    note: null,
    source: { file: FILE_A, row: 2, path: null },
  };
  if (payment === null) return { report, match: { kind: "none" }, payment, card: null };
  return {
    report,
    match: { kind: "matched", transfer: payment.transfer.id, basis: "amount and second are equal", said: say("match.second") },
    payment,
    card: A1,
  };
}

function hold(account: AccountId, balance: string, max: string, min: string): HoldLine {
  return {
    account,
    balance: cny(balance),
    hold: cny(max),
    min: cny(min),
    max: cny(max),
    asOf: second("14:41:00"),
    inferred: account === B3,
    grounds: ["Layer 2 under V01, V02."],
    against: account === B3 ? ["Holder has a business licence 91440300."] : [],
    said: {
      grounds: [say("hold.layer", { layer: 2, reports: "V01, V02" })],
      against: account === B3 ? [say("hold.licence", { licence: "91440300" })] : [],
    },
  };
}

function file(id: FileId, name: string, rows: number): PackFile {
  return {
    file: id,
    name,
    size: rows * 180,
    profile: "cn-police-query",
    counts: { rows, accepted: rows - 7, duplicates: 3, corroborated: 2, rejected: 2 },
    by: "u12" as UserId,
    at: AT - 900_000,
    bank: "CCB",
    country: rows > 1000 ? "CN" : null,
    legalBasis: rows > 1000 ? "调取证据通知书 2025-0314-02" : null,
  };
}

function fixedKey(byte: string) {
  const der = Buffer.from(`302e020100300506032b657004220420${byte.repeat(32)}`, "hex");
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
