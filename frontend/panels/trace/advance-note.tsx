import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdvanceDocument } from "../../../backend/api/contract/advance.ts";
import { useAdvance } from "../../state/queries.ts";
import { AccountLink } from "../parts/account-link.tsx";
import { Answered } from "../parts/answered.tsx";
import { Range } from "../parts/range.tsx";
import { useTimes } from "../parts/use-times.ts";

/** What a file, or the last one, changed in the trace: how far it goes now, whom it newly reaches, what is still held. */
export function AdvanceNote({ caseId, file = null }: { caseId: string; file?: string | null }) {
  return (
    <Answered query={useAdvance(caseId, file)} rows={2}>
      {(advance) => <Changed advance={advance} sent={<LastFile file={advance.file} />} />}
    </Answered>
  );
}

function LastFile({ file }: { file: AdvanceDocument["file"] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return file && <span className="second breaks">{t("advance.file", { name: file.name, time: times.moment(file.at) })}</span>;
}

/** One advance in full; sent says which files made it, of whose money it counts where that is not all. */
export function Changed({ advance, sent, of = null }: { advance: AdvanceDocument; sent: ReactNode; of?: ReactNode }) {
  const { t } = useTranslation();
  const { file, reached, opened, layers, held } = advance;
  if (file === null) return null;
  return (
    <div className="card stack wide">
      <p>{sent}</p>
      <p>
        {layers.after > layers.before
          ? t("advance.further", { before: layers.before, after: layers.after })
          : t("advance.sameLayers", { after: layers.after })}
      </p>
      {reached.length > 0 && (
        <Named says={t("advance.reached", { count: reached.length })} accounts={reached.map(({ account }) => account)} />
      )}
      {opened.length > 0 && <Named says={t("advance.opened", { count: opened.length })} accounts={opened} />}
      {held.map(({ before, after }) => (
        <p key={(after ?? before)?.most.currency} className="row number">
          <span>{t("trace.held")}:</span>
          {JSON.stringify(before) !== JSON.stringify(after) && (
            <>
              <Range {...spanOf(before)} />
              <span>→</span>
            </>
          )}
          <Range {...spanOf(after)} />
        </p>
      ))}
      {of}
    </div>
  );
}

function Named({ says, accounts }: { says: string; accounts: readonly string[] }) {
  return (
    <p className="row">
      <span>{says}</span>
      {accounts.map((account) => (
        <AccountLink key={account} account={account} />
      ))}
    </p>
  );
}

function spanOf(span: AdvanceDocument["held"][number]["after"]) {
  return span === null ? { least: [], most: [] } : { least: [span.least], most: [span.most] };
}
