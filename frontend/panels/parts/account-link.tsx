import { useTranslation } from "react-i18next";
import { accountKind, endKind, parseAccountId } from "../../../backend/domain/account.ts";
import { accountText } from "../../state/print-account.ts";
import { useSelection } from "../../state/selection.ts";

/** The short number; pressing it opens the account in the panel. */
export function AccountLink({ account }: { account: string }) {
  const select = useSelection((selection) => selection.select);
  const name = useAccountName(account);
  return (
    <button
      type="button"
      className="plain-link number"
      onClick={(event) => {
        event.stopPropagation();
        select({ kind: "account", id: account });
      }}
    >
      {name}
    </button>
  );
}

/** What an account is called in tables: its short number, or the word for cash, fee, interest and clearing. */
export function useAccountName(account: string): string {
  const { t } = useTranslation();
  const id = parseAccountId(account);
  const end = endKind(id);
  if (end !== null) return t(`ends.${end}`);
  return accountKind(id) === "clearing" ? t("accounts.clearingNamed", { name: accountText(account) }) : accountText(account);
}
