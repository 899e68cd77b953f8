import { useTranslation } from "react-i18next";
import type { AccountSourceList } from "../../../backend/api/contract/account-sources.ts";
import { useAccountSources } from "../../state/queries.ts";
import { useSelection } from "../../state/selection.ts";
import { Answered } from "../parts/answered.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Truncated } from "../parts/truncated.tsx";
import { useFormatName } from "../parts/use-format-name.ts";

const AT_ONCE = 60;

/** The files that speak of the account, and in each the rows; a row opens its transfer. */
export function AccountSources({ caseId, account }: { caseId: string; account: string }) {
  const query = useAccountSources(caseId, account);
  return (
    <Answered query={query}>
      {({ files, shown, total }) => (
        <div className="stack wide">
          {files.map((file) => (
            <SourceFile key={file.sha256} file={file} />
          ))}
          <Truncated shown={shown} total={total} what="rows" />
        </div>
      )}
    </Answered>
  );
}

function SourceFile({ file }: { file: AccountSourceList["files"][number] }) {
  const { t } = useTranslation();
  const formatName = useFormatName();
  const select = useSelection((selection) => selection.select);
  const rows = file.rows.slice(0, AT_ONCE);
  return (
    <section>
      <h3 className="breaks">{file.name ?? t("words.unknown")}</h3>
      <p className="row third">
        {[file.profile && formatName(file.profile), t("words.rows", { count: file.total })].filter(Boolean).join(" · ")}
        <span className="mono">{`${file.sha256.slice(0, 8)}…`}</span>
        <CopyButton value={file.sha256} name="SHA-256" />
      </p>
      <p className="row">
        {rows.map(({ source, transfer }) => (
          <button
            key={`${source.row} ${source.path} ${transfer}`}
            type="button"
            className="plain-link number"
            onClick={() => select({ kind: "transfer", id: transfer })}
          >
            {source.row === undefined ? source.path : t("words.rowNumber", { number: source.row })}
          </button>
        ))}
        {file.total > rows.length && <span className="third">{t("words.notShown", { count: file.total - rows.length })}</span>}
      </p>
    </section>
  );
}
