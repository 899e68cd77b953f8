/**
 * Words by which a payment's text names goods or an order, in the languages of the statements read. Latin words count only as
 * whole words.
 */
const TRADE_WORDS: readonly string[] = [
  "货款",
  "貨款",
  "订单",
  "訂單",
  "采购",
  "购货",
  "发票",
  "ใบสั่งซื้อ",
  "ค่าสินค้า",
  "ใบแจ้งหนี้",
  "invoice",
  "purchase",
  "order",
  "goods",
];

/** Orders that are none of goods: an instruction to a bank. */
const BANK_ORDERS = /\b(standing|payment|money|postal) order\b/giu;

/** The first trade word in a payment's text; null when it names none. */
export function tradeWordIn(memo: string | null): string | null {
  const text = (memo ?? "").normalize("NFKC").replace(BANK_ORDERS, "").toLowerCase();
  return (
    TRADE_WORDS.find((word) => (/^[a-z]+$/.test(word) ? new RegExp(`\\b${word}s?\\b`, "u").test(text) : text.includes(word))) ??
    null
  );
}
