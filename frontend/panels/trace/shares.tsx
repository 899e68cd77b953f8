import type { RuleTraceDocument } from "../../../backend/api/contract/trace.ts";
import { amountText, isZero } from "../../state/print-money.ts";

/** Each victim's part of a sum, under each other; parts of nothing are left out. */
export function Shares({ shares }: { shares: RuleTraceDocument["held"][number]["shares"] }) {
  return (
    <>
      {shares
        .filter(({ money }) => !isZero(money))
        .map(({ label, money }) => (
          <span key={label} className="money" style={{ display: "block" }}>
            <span className="third">{label}</span> {amountText(money)}
          </span>
        ))}
    </>
  );
}
