import { useTranslation } from "react-i18next";
import type { AccountCard } from "../../../backend/api/contract/account.ts";
import { parseAccountId } from "../../../backend/domain/account.ts";
import { isNumbered, maskedName, shortNumber } from "../../state/print-account.ts";
import { useAccountName } from "../parts/account-link.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Officer } from "../parts/officer.tsx";
import { Role } from "../parts/role.tsx";
import { ShowButton } from "../parts/show-button.tsx";
import type { ShowPersonal } from "../parts/use-show-personal.ts";

/** Number and holder, masked until Show, which is audited; kind, bank, role and layer. */
export function AccountHead({ card, show }: { card: AccountCard; show: ShowPersonal }) {
  const { t } = useTranslation();
  const { shown } = show;
  const word = useAccountName(card.account);
  const numbered = isNumbered(parseAccountId(card.account));
  const short = shortNumber(card.number);
  return (
    <header className="stack" style={{ gap: 4 }}>
      <div className="row">
        <h3 className="number" style={{ fontSize: 16, whiteSpace: "normal", overflowWrap: "anywhere" }}>
          {numbered ? (shown ? card.number : short) : word}
        </h3>
        {numbered && <CopyButton value={card.number} name={short} />}
        <ShowButton {...show} />
      </div>
      {card.names.length > 0 && <p>{(shown ? card.names : card.names.map(maskedName)).join(" · ")}</p>}
      <p className="second">{[card.bank, t(`accounts.kinds.${card.kind}`)].filter(Boolean).join(", ")}</p>
      <div className="row" style={{ gap: 16 }}>
        <Role role={card.role} basis={card.roleBasis} />
        {card.layer !== null && <span className="second">{t("accounts.layer", { layer: card.layer })}</span>}
      </div>
      {card.tags.map(({ tag, basis, by }) => (
        <p key={`${tag} ${by}`} className="basis-asserted">
          {tag}{" "}
          <span className="third">
            {basis} · <Officer id={by} />
          </span>
        </p>
      ))}
    </header>
  );
}
