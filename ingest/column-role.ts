/** What a column of an unknown statement may be. */
export type ColumnRole =
  | "time"
  | "time-of-day"
  | "amount"
  | "out"
  | "into"
  | "mark"
  | "currency"
  | "balance"
  | "own-account"
  | "other-number"
  | "other-name"
  | "reference"
  | "sequence"
  | "channel"
  | "place"
  | "memo";

/** A role that a column seems to have, 0..1: half by its name, half by what stands in it. */
export interface RoleGuess {
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly why: string;
}

interface RoleSigns {
  readonly role: ColumnRole;
  /** In English, Chinese and Thai; the first match wins, so narrower words come first. */
  readonly words: RegExp;
  readonly content: RegExp;
}

const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$|^\d{8}(\d{6})?$/;
const CLOCK = /^\d{1,2}:\d{2}(:\d{2})?$|^\d{6}$/;
const NUMBER = /^[+-]?[¥￥$€฿]?\s?[\d.,'\s]*\d[\d.,]*$/;
const ACCOUNT = /^[\dXx*\-\s]{6,}$|^T[1-9A-HJ-NP-Za-km-z]{33}$|^0x[0-9a-fA-F]{40}$/;
const ANY = /\S/;

const ROLES: readonly RoleSigns[] = [
  { role: "currency", words: /currency|币种|币别|货币|สกุลเงิน|^ccy$/i, content: /^[A-Z]{3}$|人民币|美元|บาท/ },
  { role: "balance", words: /balance|余额|ยอดคงเหลือ|saldo/i, content: NUMBER },
  {
    role: "mark",
    words: /debit.?\/.?credit|credit.?\/.?debit|^dr.?\/?cr$|收\/?[支付]|借贷|收付|direction|^d\/c$/i,
    content: /^\D{1,12}$/,
  },
  { role: "out", words: /withdraw|debit|paid out|money out|支出|取出|付出|借方|ถอน|เดบิต|soll/i, content: NUMBER },
  { role: "into", words: /deposit|credit|paid in|money in|收入|存入|贷方|ฝาก|เครดิต|haben/i, content: NUMBER },
  {
    role: "other-number",
    words: /(counter|beneficiary|payee|to|other|对方|对手|ปลายทาง).*(account|acc|iban|no|账|帐|卡|บัญชี)/i,
    content: ACCOUNT,
  },
  {
    role: "other-name",
    words: /counterpart|beneficiary|payee|payer|merchant|对方|对手|交易对象|ชื่อผู้|empf|name/i,
    content: /^\D+$/,
  },
  {
    role: "own-account",
    words: /^(own |my )?(account|card|iban)( ?(no|number))?\.?$|^(本方)?(账号|帐号|卡号|交易卡号)$|เลขที่บัญชี/i,
    content: ACCOUNT,
  },
  { role: "amount", words: /amount|金额|value|sum|จำนวนเงิน|betrag|montant/i, content: NUMBER },
  { role: "time-of-day", words: /^(transaction )?time$|时间$|^เวลา/i, content: CLOCK },
  { role: "time", words: /date|日期|时间|日$|วันที่|datum|time/i, content: DATE },
  { role: "sequence", words: /^(no|seq|sequence|序号|流水号|ลำดับ)\.?/i, content: /^\d+$/ },
  { role: "reference", words: /ref|transaction id|单号|订单|凭证|อ้างอิง/i, content: ANY },
  { role: "channel", words: /channel|渠道|方式|ช่องทาง/i, content: ANY },
  { role: "place", words: /branch|place|location|网点|地点|สาขา/i, content: ANY },
  { role: "memo", words: /desc|detail|memo|note|remark|text|摘要|附言|备注|说明|รายการ|รายละเอียด|หมายเหตุ/i, content: ANY },
];

/** The likeliest role of a column by name and cells; null when nothing speaks for one. A name counts only where the cells bear it out. */
export function guessRole(column: string, cells: readonly string[]): RoleGuess | null {
  const filled = cells.filter((cell) => cell !== "");
  const guesses = ROLES.map((signs) => guessOf(signs, column, filled)).filter((guess) => guess !== null);
  return guesses.reduce<RoleGuess | null>((best, guess) => (best && best.confidence >= guess.confidence ? best : guess), null);
}

function guessOf({ role, words, content }: RoleSigns, column: string, filled: readonly string[]): RoleGuess | null {
  const named = words.test(column);
  const share = filled.length === 0 ? 0 : filled.filter((cell) => content.test(cell)).length / filled.length;
  const byContent = CONTENT_ALONE.has(role) && share === 1 && filled.length > 0;
  if (!named && !byContent) return null;
  if (named && filled.length > 0 && share < 0.5) return null;
  const confidence = named ? 0.5 + share / 2 : 0.4;
  const how = named ? `its name "${column}"` : "no name";
  return {
    role,
    confidence: Math.round(confidence * 100) / 100,
    why: `${how}, ${Math.round(share * 100)} % of ${filled.length} cells fit`,
  };
}

/** What can be told from cells alone. */
const CONTENT_ALONE: ReadonlySet<ColumnRole> = new Set(["time", "currency"]);
