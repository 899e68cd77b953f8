import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSelection } from "../../state/selection.ts";

const AT_ONCE = 50;

/** "5 rows": opens to one button a transfer, each of which opens its source rows. */
export function TransferLinks({ transfers }: { transfers: readonly string[] }) {
  const { t } = useTranslation();
  const select = useSelection((selection) => selection.select);
  const [open, setOpen] = useState(false);
  const rest = transfers.length - AT_ONCE;
  return (
    <>
      <button type="button" className="plain-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("words.proof", { count: transfers.length })}
      </button>
      {open && (
        <span className="row" style={{ marginTop: 4 }}>
          {transfers.slice(0, AT_ONCE).map((id, index) => (
            <button key={id} type="button" className="plain-link" onClick={() => select({ kind: "transfer", id })}>
              {t("words.rowNumber", { number: index + 1 })}
            </button>
          ))}
          {rest > 0 && <span className="third">{t("words.notShown", { count: rest })}</span>}
        </span>
      )}
    </>
  );
}
