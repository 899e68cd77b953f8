import { plainAmount } from "../../domain/money.ts";
import { wallIn } from "../calendar.ts";
import type { Statement } from "../ledger.ts";
import type { Account, Holder } from "../party.ts";
import { cellsOf, type PoliceTable } from "./police-set.ts";

const ACCOUNT_HEADERS =
  "账户开户名称,开户人证件号码,交易卡号,交易账号,账号开户时间,账户余额,可用余额,币种,开户网点代码,开户网点,账户状态,钞汇标志名称,销户日期,账户类型,备注,账号开户银行,销户网点,最后交易时间".split(
    ",",
  );
const PERSON_HEADERS =
  "客户名称,证照类型,证照号码,单位地址,单位电话,工作单位,邮箱地址,代办人姓名,代办人证件类型,代办人证件号码,国税纳税号,地税纳税号,法人代表,客户工商执照号码".split(
    ",",
  );
const FREEZE_HEADERS = "银行名称,账号,冻结措施类型,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,备注".split(",");

/** The accounts table: one row an account, its balance as of its last row. */
export function policeAccounts(statements: readonly Statement[]): PoliceTable {
  const rows = statements.map(({ account, opening, rows: printed }) => {
    const last = printed.at(-1);
    const balance = plainAmount({ minor: last?.balance ?? opening, currency: account.currency });
    return cellsOf(ACCOUNT_HEADERS, {
      账户开户名称: account.holder.name,
      开户人证件号码: account.holder.document,
      交易卡号: account.card ?? "",
      交易账号: account.number,
      账号开户时间: `${account.openedOn} 10:00:00`,
      账户余额: balance,
      可用余额: balance,
      币种: account.currency,
      开户网点代码: `${account.bank.issuer}001`,
      开户网点: `${account.bank.name}营业部`,
      账户状态: "正常",
      账户类型: account.holder.company ? "对公" : "个人",
      账号开户银行: account.bank.name,
      最后交易时间: last ? wallIn("china", last.at) : "",
    });
  });
  return { headers: ACCOUNT_HEADERS, rows };
}

/** The persons table: one row a holder, in the order of their accounts. */
export function policePersons(statements: readonly Statement[]): PoliceTable {
  const holders = new Map<string, Holder>(statements.map(({ account: { holder } }) => [holder.document, holder]));
  const rows = [...holders.values()].map((holder) =>
    cellsOf(PERSON_HEADERS, {
      客户名称: holder.name,
      证照类型: holder.company ? "统一社会信用代码" : "居民身份证",
      证照号码: holder.document,
      单位地址: holder.address ?? "",
      工作单位: holder.workplace ?? "",
      客户工商执照号码: holder.licence ?? "",
    }),
  );
  return { headers: PERSON_HEADERS, rows };
}

/** A measure that an authority has already taken on an account. */
export interface Freeze {
  readonly account: Account;
  readonly minor: bigint;
  readonly by: string;
  readonly from: number;
  readonly until: number;
  readonly note: string;
}

/** The freezes table: one row a measure. */
export function policeFreezes(freezes: readonly Freeze[]): PoliceTable {
  const rows = freezes.map(({ account, minor, by, from, until, note }, index) =>
    cellsOf(FREEZE_HEADERS, {
      银行名称: account.bank.name,
      账号: account.card ?? account.number,
      冻结措施类型: "紧急止付",
      冻结金额: plainAmount({ minor, currency: account.currency }),
      冻结机关: by,
      冻结开始日期: wallIn("china", from),
      冻结截止日期: wallIn("china", until),
      措施序号: String(index + 1),
      备注: note,
    }),
  );
  return { headers: FREEZE_HEADERS, rows };
}
