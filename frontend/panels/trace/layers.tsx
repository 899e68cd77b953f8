import { useTranslation } from "react-i18next";
import type { RuleTraceDocument, TraceDocument } from "../../../backend/api/contract/trace.ts";
import { enteredMoney, layersOf } from "../../state/traced-money.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Sums } from "../parts/amount.tsx";

/** A column a layer, in the order the money went; under each account the traced money that came into it. */
export function Layers({ trace, rule }: { trace: TraceDocument; rule: RuleTraceDocument }) {
  const { t } = useTranslation();
  return (
    <div className="flow-bar">
      {layersOf(trace).map(({ layer, accounts }) => (
        <div key={layer} className="flow-layer">
          <h3>{layer === 0 ? t("trace.victims") : t("accounts.layer", { layer })}</h3>
          <ul className="lines" style={{ maxHeight: 240, overflow: "auto" }}>
            {accounts.map((account) => {
              const entered = enteredMoney(rule, account, null);
              return (
                <li key={account}>
                  <AccountLink account={account} />
                  {entered.length > 0 && (
                    <div className="second">
                      <Sums sums={entered} />
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
